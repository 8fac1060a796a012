using System.Globalization;
using System.Text.Json;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>All metadata of an article in words, each field with its source.</summary>
internal static class ExplainedFields
{
    private const string FromText = "text";

    /// <summary>The fields, stated or not, in a fixed order.</summary>
    public static IReadOnlyList<ExplainedField> Of(CleanedArticle article)
    {
        string? Source(string field) => article.FieldSources.GetValueOrDefault(field);
        return
        [
            new("Title", article.Title, Source("Title")),
            new("Subtitle", article.Subtitle, Source("Subtitle")),
            new("Authors", Joined(article.Authors.Select(a => a.Kind == AuthorKind.Unknown ? a.Name : $"{a.Name} ({Word(a.Kind)})")), Source("Authors")),
            new("Published", Time(article.Published), Source("Published")),
            new("Updated", Time(article.Updated), Source("Updated")),
            new("Dateline", article.Dateline is { } line ? Joined([line.Place, line.Agency]) : null, article.Dateline is null ? null : FromText),
            new("Address", article.CanonicalUrl, Source("CanonicalUrl")),
            new("Site", article.SiteName, Source("SiteName")),
            new("Section", article.Section, Source("Section")),
            new("Tags", Joined(article.Tags), Source("Tags")),
            new("Language", article.DeclaredLanguage, Source("DeclaredLanguage") ?? Source("Language")),
            new("Kind", Word(article.Kind), Source("Kind")),
            new("Paywalled", article.Paywalled switch { null => null, true => "yes", false => "no" }, Source("Paywalled")),
            new("Charset", article.Charset, null),
        ];
    }

    private static string? Joined(IEnumerable<string?> values) =>
        string.Join(", ", values.Where(value => value is not null)) is { Length: > 0 } joined ? joined : null;

    private static string Word<T>(T value) => JsonSerializer.Serialize(value).Trim('"');

    private static string? Time(StatedTime? time)
    {
        if (time is null) return null;
        var form = time.Precision switch
        {
            TimePrecision.Decade or TimePrecision.Year => "yyyy",
            TimePrecision.Quarter or TimePrecision.Month => "yyyy-MM",
            TimePrecision.Week or TimePrecision.Day => "yyyy-MM-dd",
            TimePrecision.Minute => "yyyy-MM-dd HH:mm",
            _ => "yyyy-MM-dd HH:mm:ss",
        };
        var zone = time.OffsetStated ? time.Value.ToString(" zzz", CultureInfo.InvariantCulture) : "";
        return $"{time.Value.ToString(form, CultureInfo.InvariantCulture)}{zone} ({Word(time.Precision)})";
    }
}
