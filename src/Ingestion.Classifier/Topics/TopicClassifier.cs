using System.Buffers;
using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Topics;

/// <summary>Says which Media Topics a text is about. Thread-safe.</summary>
public sealed class TopicClassifier
{
    /// <summary>A body longer than this is read at its beginning only: news says early what it is about.</summary>
    private const int MostUnits = 6000;

    private static readonly Lazy<TopicClassifier> Shared = new(() => new TopicClassifier(new TopicModel(PackedReader.Unpack(TopicModel.Resource)), 0.15));

    private readonly TopicModel model;
    private readonly double threshold;

    internal TopicClassifier(TopicModel model, double threshold) => (this.model, this.threshold) = (model, threshold);

    /// <summary>The classifier with the shipped model, loaded at first use.</summary>
    public static TopicClassifier Default => Shared.Value;

    /// <summary>The topics that are likely enough, best first; none when no topic is.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="body">The text.</param>
    /// <param name="language">Its language, as the detector names it.</param>
    public IReadOnlyList<TopicScore> Rank(string? title, string body, string language) =>
        [.. RankAll(title, body, language).TakeWhile(t => t.Probability >= threshold)];

    /// <summary>All 17 topics, best first.</summary>
    internal TopicScore[] RankAll(string? title, string body, string language)
    {
        Span<double> scores = stackalloc double[MediaTopics.Count];
        Probabilities(title, body, language, scores);
        var ranking = new TopicScore[MediaTopics.Count];
        for (var i = 0; i < ranking.Length; i++) ranking[i] = new(MediaTopics.Codes[i], MediaTopics.Labels[i], Math.Round(scores[i], 4));
        var order = scores.ToArray();
        Array.Sort(order, ranking, Comparer<double>.Create((a, b) => b.CompareTo(a)));
        return ranking;
    }

    private void Probabilities(ReadOnlySpan<char> title, ReadOnlySpan<char> body, string language, Span<double> scores)
    {
        if (body.Length > MostUnits) body = body[..MostUnits];
        var features = ArrayPool<uint>.Shared.Rent(((title.Length + body.Length) * 3) + 1000);
        Span<int> sums = stackalloc int[MediaTopics.Count];
        sums.Clear();
        var read = TopicFeatures.Read(title, language, features);
        read += TopicFeatures.Read(body, language, features.AsSpan(read));
        model.Add(features.AsSpan(0, read), sums);
        ArrayPool<uint>.Shared.Return(features);
        var scale = model.Step / Math.Sqrt(Math.Max(1, read));
        var highest = sums[0];
        foreach (var sum in sums) highest = Math.Max(highest, sum);
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++) total += scores[i] = Math.Exp((sums[i] - highest) * scale);
        for (var i = 0; i < scores.Length; i++) scores[i] /= total;
    }
}
