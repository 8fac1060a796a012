using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Speed;

/// <summary>The article whose classification is timed: news of some 620 words, made up for this project.</summary>
internal static class SpeedArticle
{
    /// <summary>The article cleaned: the first line is the title.</summary>
    public static CleanedArticle Read()
    {
        using var reader = new StreamReader(typeof(SpeedArticle).Assembly.GetManifestResourceStream("Ingestion.Benchmarks.Speed.article.txt")!);
        var text = reader.ReadToEnd().Trim();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new CleanedArticle
        {
            Title = text[..end],
            Body = text[(end + 1)..],
            Published = new StatedTime(new DateTimeOffset(2025, 6, 24, 9, 0, 0, TimeSpan.Zero), TimePrecision.Minute, OffsetStated: true),
            CleanerVersion = "speed",
        };
    }
}
