namespace Ingestion.Classifier.Topics.Learning;

/// <summary>Learns from people's labels what is to be added to the shipped weights of the topics, and says what that is worth. Pure.</summary>
/// <param name="classifier">The classifier with the shipped weights.</param>
public sealed class TopicLearner(TopicClassifier classifier)
{
    /// <summary>Fewer labels teach nothing that could be measured.</summary>
    public const int FewestLabels = 10;

    private const int Folds = 5;

    /// <summary>A smaller weight changes nothing: shipped ones go in larger steps.</summary>
    private const float Naught = 0.001f;

    /// <summary>Learns.</summary>
    /// <param name="labels">Articles with a label, at least <see cref="FewestLabels"/>.</param>
    /// <param name="others">Articles without one, as they come: their topics are to stay, and it is said where they would not.</param>
    /// <param name="cancellationToken">Ends the learning.</param>
    /// <exception cref="ArgumentException">Too few labels, or one that is no topic.</exception>
    public LearntTopics Learn(IReadOnlyList<TopicLesson> labels, IReadOnlyList<TopicLesson> others, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(others);
        if (labels.Count < FewestLabels) throw new ArgumentException($"{labels.Count} labels are too few to learn from", nameof(labels));
        var taught = Read(labels, cancellationToken);
        var kept = Read(others, cancellationToken);
        var (features, rarity) = Learnable(taught, kept);

        var fitted = new float[Folds + 1][];
        Parallel.For(0, Folds + 1, new ParallelOptions { CancellationToken = cancellationToken }, fold => fitted[fold] = CorrectionFit.Of(
            [.. taught.Where((_, i) => FoldOf(labels[i]) != fold), .. kept.Where((_, i) => FoldOf(others[i]) != fold)], features.Length, cancellationToken));
        var (usedFeatures, usedWeights) = Kept(features, rarity, fitted[Folds]);
        return new LearntTopics(usedFeatures, usedWeights, Effect(labels, others, taught, kept, fitted));
    }

    private LessonVector[] Read(IReadOnlyList<TopicLesson> lessons, CancellationToken cancellationToken)
    {
        var vectors = new LessonVector[lessons.Count];
        Parallel.For(0, lessons.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => vectors[i] = LessonVector.Of(lessons[i], classifier));
        return vectors;
    }

    /// <summary>The features that stand in labelled articles, and how rare each is: one that stands everywhere says nothing. Sets the rows of all articles.</summary>
    private static (uint[] Features, float[] Rarity) Learnable(LessonVector[] taught, LessonVector[] kept)
    {
        LessonVector[] all = [.. taught, .. kept];
        var articlesWith = new Dictionary<uint, int>();
        foreach (var feature in all.SelectMany(lesson => lesson.Features)) articlesWith[feature] = articlesWith.GetValueOrDefault(feature) + 1;
        uint[] features = [.. taught.SelectMany(lesson => lesson.Features).Distinct().Order()];
        float[] rarity = [.. features.Select(feature => 1 - ((float)articlesWith[feature] / all.Length))];
        foreach (var lesson in all) lesson.SetRows(features, rarity);
        return (features, rarity);
    }

    private static int FoldOf(TopicLesson lesson) => (int)((ulong)lesson.Group * 0x9E3779B97F4A7C15 >> 33) % Folds;

    /// <summary>As they are looked up later: for a feature as it stands, rows that say nothing left out.</summary>
    private static (uint[] Features, float[] Weights) Kept(uint[] features, float[] rarity, float[] weights)
    {
        var (keptFeatures, keptWeights) = (new List<uint>(), new List<float>());
        Span<float> row = stackalloc float[MediaTopics.Count];
        for (var i = 0; i < features.Length; i++)
        {
            for (var topic = 0; topic < row.Length; topic++) row[topic] = weights[(i * MediaTopics.Count) + topic] * rarity[i];
            if (row.IndexOfAnyExceptInRange(-Naught, Naught) < 0) continue;
            keptFeatures.Add(features[i]);
            keptWeights.AddRange(row);
        }

        return ([.. keptFeatures], [.. keptWeights]);
    }

    private static TopicEffect Effect(
        IReadOnlyList<TopicLesson> labels, IReadOnlyList<TopicLesson> others, LessonVector[] taught, LessonVector[] kept, float[][] fitted)
    {
        var (before, after, gained, lost) = (0, 0, 0, 0);
        for (var i = 0; i < taught.Length; i++)
        {
            var wanted = MediaTopics.PlaceOf(labels[i].Topic!);
            var (was, now) = (First(taught[i], []) == wanted, First(taught[i], fitted[FoldOf(labels[i])]) == wanted);
            before += was ? 1 : 0;
            after += now ? 1 : 0;
            gained += now && !was ? 1 : 0;
            lost += was && !now ? 1 : 0;
        }

        var changes = new List<TopicChange>();
        for (var i = 0; i < kept.Length; i++)
        {
            var (was, now) = (First(kept[i], []), First(kept[i], fitted[FoldOf(others[i])]));
            if (was != now) changes.Add(new TopicChange(i, MediaTopics.Codes[was], MediaTopics.Codes[now]));
        }

        return new TopicEffect(taught.Length, before, after, gained, lost, kept.Length, changes);
    }

    /// <summary>The first topic's place, by the shipped weights where there are no others.</summary>
    private static int First(LessonVector lesson, float[] weights)
    {
        Span<double> probabilities = stackalloc double[MediaTopics.Count];
        lesson.Judge(weights, probabilities);
        return TopicClassifier.Best(probabilities);
    }
}
