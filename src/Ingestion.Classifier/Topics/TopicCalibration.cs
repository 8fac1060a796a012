namespace Ingestion.Classifier.Topics;

/// <summary>
/// How a kind of text's scores become probabilities: what is added for each topic, since the training sets hold other shares of the topics than
/// the news does, and how sharp the scores are. Chosen on the development sets; kept within about one unit, since those sets hold few of the topics.
/// </summary>
/// <param name="Biases">One for each of the 17 topics.</param>
/// <param name="Sharpness">What the scores are multiplied by; below 1 for models that are too sure of themselves.</param>
internal sealed record TopicCalibration(double[] Biases, double Sharpness)
{
    /// <summary>English with headline and body.</summary>
    public static readonly TopicCalibration Articles = new([-0.4, -1, 0, -0.4, -0.2, -0.8, 0.2, -0.8, 1.2, -0.8, 0.8, -0.2, 0.8, -0.4, 0.8, 0.2, 0.8], 0.85);

    /// <summary>English headlines and sentences.</summary>
    public static readonly TopicCalibration Lines = new([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1);

    /// <summary>Other languages, headline and body.</summary>
    public static readonly TopicCalibration OtherArticles = new([-0.4, 0, 0, 0.8, 0, 0, 0.6, 0, 0, -0.6, 0.8, 0, -1, 0, 0.2, -0.4, 0], 0.4);

    /// <summary>Other languages, headlines and sentences.</summary>
    public static readonly TopicCalibration OtherLines = new([0.3, -0.3, -0.3, -0.3, -0.3, -0.3, 0.3, -0.3, -0.3, 0.3, 0.3, -0.3, 0.3, -0.3, 0.3, -0.3, -0.3], 0.9);

    /// <summary>Turns scores into probabilities that add up to 1.</summary>
    public void Apply(Span<double> scores)
    {
        var highest = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++) highest = Math.Max(highest, scores[i] += Biases[i]);
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++) total += scores[i] = Math.Exp((scores[i] - highest) * Sharpness);
        for (var i = 0; i < scores.Length; i++) scores[i] /= total;
    }
}
