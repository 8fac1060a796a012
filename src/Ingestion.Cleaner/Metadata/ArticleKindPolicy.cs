using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>What kind of piece the markup states, and whether it stands behind a paywall.</summary>
internal static class ArticleKindPolicy
{
    private static readonly string[] Opinion = ["opinion", "opinions", "meinung", "kommentar", "kommentare", "opinión", "opinion", "opinião", "opinioni", "tribune", "editorial", "editorials", "column", "columns", "kolumne", "kolumnen", "op-ed", "commentary", "leserbriefe", "мнение", "мнения"];

    /// <summary>Reads both into the facts.</summary>
    public static void Read(StatedFacts facts, PageStatements statements)
    {
        // A video or a review in an article is not what the article is.
        foreach (var type in statements.Linked is { } linked && (linked.IsArticle || !statements.StatesArticle) ? linked.Types : [])
        {
            if (KindOf(type) is not { } kind) continue;
            facts.Kind = kind;
            facts.Sources["Kind"] = "json-ld";
        }

        if (facts.Kind is null && facts.Section is { } section && Opinion.Contains(section.Trim().ToLowerInvariant()))
        {
            facts.Kind = ArticleKind.Opinion;
            facts.Sources["Kind"] = facts.Sources["Section"];
        }

        if (facts.Kind is null && statements.Meta("og:type") is { } stated && stated.Value.StartsWith("video", StringComparison.OrdinalIgnoreCase))
        {
            facts.Kind = ArticleKind.Video;
            facts.Sources["Kind"] = "meta:og:type";
        }

        if (statements.Linked?.Free is { } free)
        {
            facts.Paywalled = !free;
            facts.Sources["Paywalled"] = "json-ld";
        }
        else if (statements.Meta("article:content_tier", "og:article:content_tier") is { } tier)
        {
            facts.Paywalled = !tier.Value.Equals("free", StringComparison.OrdinalIgnoreCase);
            facts.Sources["Paywalled"] = "meta:article:content_tier";
        }
    }

    private static ArticleKind? KindOf(string type) => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..] switch
    {
        "OpinionNewsArticle" or "ReviewNewsArticle" or "Review" or "CriticReview" => ArticleKind.Opinion,
        "LiveBlogPosting" => ArticleKind.LiveBlog,
        "ImageGallery" or "MediaGallery" => ArticleKind.Gallery,
        "VideoObject" => ArticleKind.Video,
        "AdvertiserContentArticle" => ArticleKind.Paid,
        _ => null,
    };
}
