using Ingestion.Contracts.Sameness;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>
/// Whether two texts are of the same article. By canonical address where both state one; else by source, title and day; where the day is
/// not stated, by source, title and most of the text: a 'Morning briefing' of each day is not one article.
/// </summary>
internal static class SameArticlePolicy
{
    /// <summary>Decides; the order of the two does not matter.</summary>
    public static bool Same(ArticleText first, ArticleText second)
    {
        if (first.UrlKey is { } one && second.UrlKey is { } other)
        {
            return one == other;
        }

        if (first.TitleKey is null || first.TitleKey != second.TitleKey)
        {
            return false;
        }

        if (first.Day is { } day && second.Day is { } otherDay)
        {
            return day == otherDay;
        }

        return SamenessPolicy.Default.Decide(first.Signature, second.Signature).Kind <= SamenessKind.Revision;
    }
}
