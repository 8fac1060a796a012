using System.Globalization;
using Ingestion.Database;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>What a viewer looks for among the articles.</summary>
/// <param name="Words">As typed; null for all.</param>
/// <param name="Source">One source label; null for all.</param>
/// <param name="Language">One ISO 639 code; null for all.</param>
/// <param name="Skip">How many are passed over, 0 to <see cref="Farthest"/>.</param>
internal sealed record ArticleSearch(string? Words, string? Source, string? Language, int Skip)
{
    /// <summary>The most that can be passed over: search ranks no more than that.</summary>
    public const int Farthest = 900;

    private const int LongestWords = 200;

    /// <summary>The search of a query string, whatever stands in it.</summary>
    public static ArticleSearch Of(IQueryCollection query) => new(
        Word(query["q"]), Word(query["source"]), Word(query["language"]),
        int.TryParse(query["skip"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? Math.Min(skip, Farthest) : 0);

    private static string? Word(string? text)
    {
        var word = StorableText.Of(text?.Trim());
        if (string.IsNullOrEmpty(word)) return null;
        return word.Length > LongestWords ? StorableText.Of(word[..LongestWords]) : word;
    }
}
