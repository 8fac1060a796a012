using System.Globalization;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner;

/// <summary>Cleans one page: the steps, in order.</summary>
internal sealed class PageCleaner(CleanerOptions options, HtmlBlockLabeler labeler)
{
    private readonly HtmlPageCleaner _html = new(labeler);

    /// <summary>The article, or why it is none.</summary>
    public (CleanedArticle? Article, Rejected? Rejected) Clean(SourcePage page, CleaningHints hints, string charset)
    {
        if (page.Tree is null) RuleLabeler.Label(page);
        else if (_html.Label(page, hints) is { } refused) return (null, refused);
        var titleBlock = page.Tree is null ? TitleFinder.FindInText(page) : null;
        if (titleBlock is not null)
        {
            titleBlock.Role = BlockRole.Title;
            titleBlock.Reason = null;
        }

        var title = titleBlock is null ? page.Facts.Title : page.TextOf(titleBlock).ToString();
        var article = ArticleAssembler.Assemble(page, title, charset, hints.Profile?.Version);
        var words = BlockStatistics.Of(article.Body).WordsOrSigns;
        if (words >= options.MinWords && words > 0) return (article, null);
        return (null, new Rejected(RejectionReason.TooShort, string.Create(CultureInfo.InvariantCulture,
            $"Only {words} words of an article were found (Cleaner:MinWords is {options.MinWords}).")));
    }
}
