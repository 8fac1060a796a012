using System.Globalization;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner;

/// <summary>Cleans one page: the steps, in order.</summary>
internal sealed class PageCleaner(CleanerOptions options, HtmlBlockLabeler labeler, LineModel textModel)
{
    /// <summary>A body of so many words is above every limit on words: nobody asks for their exact number.</summary>
    private const int Many = 150;

    private readonly HtmlPageCleaner _html = new(labeler, options.MinWords);

    /// <summary>The article, or why it is none.</summary>
    public (CleanedArticle? Article, Rejected? Rejected) Clean(SourcePage page, CleaningHints hints, string charset, CancellationToken budget)
    {
        if (page.Tree is null) TextLabeler.Label(page, textModel, hints.Profile, new DateConventions(page.Facts.Language, hints.FoundAt), budget);
        else
        {
            SourceBoilerplate.Remove(page, hints.Profile);
            if (_html.Label(page, hints, budget) is { } refusedPage) return (null, refusedPage);
            LeadingStamps.Remove(page);
        }

        var titleBlock = page.Tree is null ? page.Blocks.Find(b => b.Role == BlockRole.Title) : null;

        if (titleBlock is not null && page.Facts.Title is null) page.Facts.Sources["Title"] = "text";
        var title = titleBlock is null ? page.Facts.Title : page.TextOf(titleBlock).ToString();
        var article = ArticleAssembler.Assemble(page, title, charset, hints.Profile?.Version);
        var words = WordsOf(article.Body);
        if (page.Tree is null && TextRejection.Of(page, words) is { } refused) return (null, refused);
        if (words >= options.MinWords && words > 0) return (article, null);
        return (null, new Rejected(RejectionReason.TooShort, string.Create(CultureInfo.InvariantCulture,
            $"Only {words} words of an article were found (Cleaner:MinWords is {options.MinWords}).")));
    }

    private int WordsOf(string body)
    {
        var spaces = body.AsSpan().Count(' ');
        return spaces > Math.Max(Many, 2 * options.MinWords) ? spaces : BlockStatistics.Of(body).WordsOrSigns;
    }
}
