using System.Collections.Frozen;

namespace Ingestion.Cleaner.Formats;

/// <summary>The names that trafilatura, news-please, newspaper, schema.org and common news APIs give to an article's fields.</summary>
/// <remarks>Compared without case, hyphens and underscores. The number orders names of one field: the lowest that has a value counts.</remarks>
internal static class FieldNames
{
    private static readonly (ArticleField Field, string Names)[] Lists =
    [
        (ArticleField.Title, "title headline heading webtitle titlepage name ogtitle"),
        (ArticleField.Body, "maintext articlebody text rawtext cleanedtext fulltext bodytext articletext contenttext plaintext storytext body content fullcontent contentencoded contenthtml html article story"),
        (ArticleField.Summary, "subtitle standfirst subheadline deck lead description summary abstract excerpt snippet trailtext metadescription"),
        (ArticleField.Authors, "authors author byline creator dccreator writer writers contributors"),
        (ArticleField.Published, "datepublish datepublished publishedat publishdate publicationdate published publisheddate pubdate webpublicationdate firstpublisheddate firstpublicationdate datetime publishedtime date created createdat timestamp"),
        (ArticleField.Updated, "datemodify datemodified modifiedat updatedat updated modified lastmodified lastmodificationdate lastupdated"),
        (ArticleField.Url, "canonicalurl canonical url sourceurl articleurl link weburl permalink uri shorturl"),
        (ArticleField.SiteName, "sitename hostname sourcename publisher provider source sourcedomain domain site outlet publication"),
        (ArticleField.Section, "section sectionname articlesection newsdesk category categories"),
        (ArticleField.Tags, "tags keywords metakeywords topics subjects"),
        (ArticleField.Language, "language lang inlanguage locale"),
    ];

    private static readonly FrozenDictionary<string, (ArticleField Field, int Order)> Known = Build();

    /// <summary>The field of a name, and how good a name it is (0 is best).</summary>
    public static (ArticleField Field, int Order) Find(string name) => Known.GetValueOrDefault(Fold(name));

    private static string Fold(string name) =>
        name.Length > 64 ? name : string.Concat(name.Where(c => c is not ('_' or '-' or ':' or ' ' or '.'))).ToLowerInvariant();

    private static FrozenDictionary<string, (ArticleField, int)> Build()
    {
        var known = new Dictionary<string, (ArticleField, int)>(StringComparer.Ordinal);
        foreach (var (field, names) in Lists)
        {
            var order = 0;
            foreach (var name in names.Split(' ')) known.TryAdd(name, (field, order++));
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
