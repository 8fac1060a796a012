namespace Ingestion.Classifier.Topics.Learning;

/// <summary>An article as the fit sees it: its features' rows and values, what the shipped weights say, and what is to be said.</summary>
internal sealed class LessonVector
{
    private LessonVector(uint[] features, float[] values, double[] scores, TopicCalibration calibration, double[] target, bool labelled)
    {
        (Features, Values, Scores, Calibration, Target, IsLabelled) = (features, values, scores, calibration, target, labelled);
        Rows = new int[features.Length];
    }

    /// <summary>The distinct features, as hashes.</summary>
    public uint[] Features { get; }

    /// <summary>The row of each feature; -1 for one that is not learnt.</summary>
    public int[] Rows { get; }

    /// <summary>How much each feature counts: its share of the text, as <see cref="CorrectionTable.AddTo"/> scales it, and its rarity.</summary>
    public float[] Values { get; }

    /// <summary>The shipped weights' scores.</summary>
    public double[] Scores { get; }

    /// <summary>How they become probabilities.</summary>
    public TopicCalibration Calibration { get; }

    /// <summary>The probabilities that are wanted: all on the label, or those of the shipped weights where there is none.</summary>
    public double[] Target { get; }

    /// <summary>Whether a person said what the topic is.</summary>
    public bool IsLabelled { get; }

    /// <summary>Reads an article.</summary>
    /// <exception cref="ArgumentException">Its label is no topic.</exception>
    public static LessonVector Of(TopicLesson lesson, TopicClassifier classifier)
    {
        using var reading = classifier.Read(lesson.Title, lesson.Body, lesson.Language);
        var counts = new SortedDictionary<uint, int>();
        foreach (var feature in reading.Features) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        var scale = 1 / Math.Sqrt(Math.Max(1, reading.Features.Length));
        var scores = new double[MediaTopics.Count];
        reading.Model.Score(reading.Features, scores);
        return new LessonVector(
            [.. counts.Keys], [.. counts.Values.Select(count => (float)(count * scale))], scores, reading.Calibration, Wanted(lesson, scores, reading.Calibration), lesson.Topic is not null);
    }

    /// <summary>Says which features are learnt, and how much each counts for being rare; to be called once.</summary>
    /// <param name="features">Those that are, ascending; their places are the rows.</param>
    /// <param name="rarity">For each 0 to 1.</param>
    public void SetRows(uint[] features, float[] rarity)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = Math.Max(-1, Array.BinarySearch(features, Features[i]));
            if (Rows[i] >= 0) Values[i] *= rarity[Rows[i]];
        }
    }

    /// <summary>The probabilities with corrections of the given rows; by the shipped weights alone where there are none.</summary>
    public void Judge(ReadOnlySpan<float> weights, Span<double> probabilities)
    {
        Scores.CopyTo(probabilities);
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Rows[i] < 0 || weights.IsEmpty) continue;
            var from = weights.Slice(Rows[i] * MediaTopics.Count, MediaTopics.Count);
            for (var topic = 0; topic < from.Length; topic++) probabilities[topic] += from[topic] * Values[i];
        }

        Calibration.Apply(probabilities);
    }

    private static double[] Wanted(TopicLesson lesson, double[] scores, TopicCalibration calibration)
    {
        var wanted = new double[MediaTopics.Count];
        if (lesson.Topic is null)
        {
            scores.CopyTo(wanted, 0);
            calibration.Apply(wanted);
            return wanted;
        }

        var topic = MediaTopics.PlaceOf(lesson.Topic);
        if (topic < 0) throw new ArgumentException($"{lesson.Topic} is none of the {MediaTopics.Count} topics", nameof(lesson));
        wanted[topic] = 1;
        return wanted;
    }
}
