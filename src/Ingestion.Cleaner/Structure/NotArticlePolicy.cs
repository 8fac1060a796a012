using System.Buffers;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Structure;

/// <summary>Tells pages that are no articles: missing pages, walls and lists of links. Only where little text was found; an article that speaks of errors stays one.</summary>
internal static class NotArticlePolicy
{
    private const int MostWords = 120;
    private const int MostIndexWords = 45;
    private const int FewestHeadlines = 12;
    private const int LongestLine = 200;

    /// <summary>Why a labelled page is no article, or null.</summary>
    /// <param name="view">The page.</param>
    /// <param name="bodyWords">Words of body that were found.</param>
    /// <param name="minWords">Words of body that make an article.</param>
    public static Rejected? Check(PageView view, int bodyWords, int minWords)
    {
        var statesArticle = view.Page.Facts.Statements is { StatesArticle: true };
        if (bodyWords <= MostWords && view.Total.Words <= 1500)
        {
            var buffer = ArrayPool<char>.Shared.Rent(Math.Max(512, view.Page.Text.Length));
            try
            {
                // A page that is called an article and holds one may have any headline.
                var isArticle = bodyWords >= minWords && statesArticle;
                if (!isArticle && HeadHas(view, NotArticlePhrases.Errors, buffer)) return new Rejected(RejectionReason.ErrorPage, "The page says that something was not found or went wrong. Fetch it again or drop its address.");
                if (!isArticle && HeadHas(view, NotArticlePhrases.Walls, buffer)) return new Rejected(RejectionReason.ErrorPage, "The page is a consent wall or a captcha in the article's place. The scraper has to get past it.");
                if (AnyHas(view, NotArticlePhrases.Logins, buffer) || HasPassword(view)) return new Rejected(RejectionReason.LoginWall, "The page only asks to log in or to subscribe. The scraper needs an account.");
            }
            finally
            {
                ArrayPool<char>.Shared.Return(buffer);
            }
        }

        return bodyWords <= MostIndexWords && !statesArticle && IsIndex(view, bodyWords)
            ? new Rejected(RejectionReason.IndexPage, "The page is a list of links to articles and holds none itself. Give the scraper the articles' own addresses.")
            : null;
    }

    /// <summary>Most words are links, many of them headlines, and the text is little beside them.</summary>
    private static bool IsIndex(PageView view, int bodyWords)
    {
        var headlines = 0;
        foreach (ref readonly var block in view.Blocks.AsSpan())
            if (block.LinkShare > 0.8f && block.Words is >= 4 and <= 30) headlines++;
        return headlines >= FewestHeadlines && view.Total.LinkShare > 0.5f && bodyWords < view.Total.LinkWords * 0.5f;
    }

    private static bool HeadHas(PageView view, RefusalPhrases phrases, char[] buffer)
    {
        if (view.Page.Facts.HeadTitle is { Length: <= LongestLine } head && Has(head, phrases, buffer)) return true;
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Tag is not (>= HtmlTag.H1 and <= HtmlTag.H3)) continue;
            if (Has(view.Page.TextOf(view.Page.Blocks[i]), phrases, buffer)) return true;
        }

        return view.Blocks.Length is > 0 and <= 6 && AnyHas(view, phrases, buffer);
    }

    private static bool AnyHas(PageView view, RefusalPhrases phrases, char[] buffer)
    {
        foreach (var block in view.Page.Blocks)
            if (block.Length <= LongestLine && Has(view.Page.TextOf(block), phrases, buffer)) return true;
        return false;
    }

    private static bool Has(ReadOnlySpan<char> line, RefusalPhrases phrases, char[] buffer) =>
        line.Length <= LongestLine && phrases.StandIn(FoldedLine.Fold(line, buffer));

    private static bool HasPassword(PageView view)
    {
        var nodes = view.Tree.Nodes;
        for (var i = 1; i < nodes.Length; i++)
            if (nodes[i].Tag == HtmlTag.Input && view.Tree.Raw(i, HtmlAttribute.Type).Equals("password", StringComparison.OrdinalIgnoreCase)) return view.Total.Words < 300;
        return false;
    }
}
