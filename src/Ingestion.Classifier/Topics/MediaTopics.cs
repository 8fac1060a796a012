namespace Ingestion.Classifier.Topics;

/// <summary>The 17 top-level IPTC Media Topics (NewsCodes, CC BY 4.0), in the order of their codes.</summary>
internal static class MediaTopics
{
    /// <summary>How many there are.</summary>
    public const int Count = 17;

    /// <summary>English names; the topic of code <c>medtop:NN000000</c> stands at place NN - 1.</summary>
    public static readonly string[] Labels =
    [
        "arts, culture, entertainment and media", "crime, law and justice", "disaster, accident and emergency incident", "economy, business and finance",
        "education", "environment", "health", "human interest", "labour", "lifestyle and leisure", "politics", "religion", "science and technology",
        "society", "sport", "conflict, war and peace", "weather",
    ];

    /// <summary>Their codes.</summary>
    public static readonly string[] Codes = [.. Enumerable.Range(1, Count).Select(n => $"medtop:{n:00}000000")];

    /// <summary>The place of a code such as <c>medtop:16000000</c>.</summary>
    public static int PlaceOf(string code) => Array.IndexOf(Codes, code);
}
