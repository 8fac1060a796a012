using System.Buffers;
using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Topics;

/// <summary>Says which Media Topics a text is about. Thread-safe.</summary>
public sealed class TopicClassifier
{
    /// <summary>What a topic's probability must reach by default to be given.</summary>
    public const double DefaultThreshold = 0.15;

    /// <summary>A body longer than this is read at its beginning only: news says early what it is about.</summary>
    private const int MostUnits = 6000;

    /// <summary>In a body longer than this the headline is one word in a hundred, and says more than that: it counts twice.</summary>
    private const int LongBody = 1500;

    private static readonly Lazy<TopicModels> Shipped = new(() => new TopicModels(PackedReader.Parts(TopicModels.Resource)));
    private static readonly Lazy<TopicClassifier> Shared = new(() => new TopicClassifier(DefaultThreshold));

    private readonly TopicModels models;
    private readonly double threshold;

    /// <summary>A classifier with the shipped models.</summary>
    /// <param name="threshold">What a topic's probability must reach to be given, 0 to 1.</param>
    public TopicClassifier(double threshold)
        : this(Shipped.Value, threshold)
    {
    }

    internal TopicClassifier(TopicModels models, double threshold) => (this.models, this.threshold) = (models, threshold);

    /// <summary>The classifier with the shipped models and the default threshold, loaded at first use.</summary>
    public static TopicClassifier Default => Shared.Value;

    /// <summary>The English name of a topic.</summary>
    /// <exception cref="ArgumentException">The code is none of the 17.</exception>
    public static string NameOf(string code) =>
        MediaTopics.PlaceOf(code) is >= 0 and var place ? MediaTopics.Labels[place] : throw new ArgumentException($"{code} is no topic", nameof(code));

    /// <summary>The topics that are likely enough, best first; none when no topic is.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="body">The text.</param>
    /// <param name="language">Its language, as the detector names it.</param>
    public IReadOnlyList<TopicScore> Rank(string? title, string body, string language) =>
        Rank(title, body, language, null);

    /// <summary>The same with what people's labels taught.</summary>
    internal List<TopicScore> Rank(string? title, string body, string language, CorrectionTable? corrections) => Ranked(title, body, language, threshold, corrections);

    /// <summary>All 17 topics, best first.</summary>
    internal List<TopicScore> RankAll(string? title, string body, string language, CorrectionTable? corrections = null) => Ranked(title, body, language, 0, corrections);

    private List<TopicScore> Ranked(string? title, string body, string language, double least, CorrectionTable? corrections)
    {
        Span<double> probabilities = stackalloc double[MediaTopics.Count];
        using (var reading = Read(title, body, language))
        {
            reading.Model.Score(reading.Features, probabilities);
            corrections?.AddTo(probabilities, reading.Features);
            reading.Calibration.Apply(probabilities);
        }

        var ranking = new List<TopicScore>();
        for (var best = Best(probabilities); probabilities[best] >= least; best = Best(probabilities))
        {
            ranking.Add(new(MediaTopics.Codes[best], MediaTopics.Labels[best], Math.Round(probabilities[best], 4)));
            if (ranking.Count == MediaTopics.Count) break;
            probabilities[best] = -1;
        }

        return ranking;
    }

    /// <summary>What the models see of a text, and which one is to judge it.</summary>
    internal TopicReading Read(ReadOnlySpan<char> title, ReadOnlySpan<char> body, string language)
    {
        if (body.Length > MostUnits) body = body[..MostUnits];
        var english = language is "en" or "und" or "pcm" or "sco";
        var line = title.Length == 0 || body.Length == 0;
        var model = english ? line ? models.Lines : models.Articles : models.OtherLanguages;
        var units = title.Length + body.Length;
        var features = ArrayPool<uint>.Shared.Rent(line ? TopicFeatures.BufferForLine(units) : TopicFeatures.BufferFor(units + title.Length));
        var read = TopicFeatures.Read(title, english ? "en" : language, features);
        read += TopicFeatures.Read(body, english ? "en" : language, features.AsSpan(read));
        if (english && body.Length > LongBody) read += TopicFeatures.Read(title, "en", features.AsSpan(read));
        if (english && line) read = TopicFeatures.AddLine(title.Length == 0 ? body : title, features, read);
        var calibration = english
            ? line ? TopicCalibration.Lines : TopicCalibration.Articles
            : line ? TopicCalibration.OtherLines : TopicCalibration.OtherArticles;
        return new TopicReading(features, read, model, calibration);
    }

    /// <summary>The place of the likeliest topic.</summary>
    internal static int Best(ReadOnlySpan<double> probabilities)
    {
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
            if (probabilities[i] > probabilities[best]) best = i;
        return best;
    }
}
