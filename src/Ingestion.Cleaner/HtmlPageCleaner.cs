using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner;

/// <summary>Labels the blocks of an HTML page and finds what it states about its article.</summary>
/// <param name="labeler">Parts body from furniture.</param>
/// <param name="minWords">Words of body that make an article.</param>
internal sealed class HtmlPageCleaner(HtmlBlockLabeler labeler, int minWords)
{
    /// <summary>Labels the page's blocks and completes its facts; says why where the page is no article.</summary>
    public Rejected? Label(SourcePage page, CleaningHints hints, CancellationToken budget)
    {
        CanonicalAddress.Complete(page.Facts, hints.Url);
        var view = labeler.Label(page, budget);
        CommentThread.Remove(view);
        RepeatedBody.Remove(view);
        var first = page.Blocks.FindIndex(b => b.Role == BlockRole.Body);
        var last = page.Blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        var title = HtmlTitleFinder.Find(view, first);
        page.Facts.Title = title.Text;
        page.Facts.Sources.Remove("Title");
        if (title.Source is not null) page.Facts.Sources["Title"] = title.Source;
        for (var i = title.First; i >= 0 && i <= title.Last; i++)
        {
            page.Blocks[i].Role = BlockRole.Title;
            page.Blocks[i].Reason = null;
        }

        var block = title.First;
        PublishedFinder.Find(view, block, first, hints.Url, hints.FoundAt);
        BylineFinder.Find(view, block, first, last);
        MarkSubtitle(view, title.Last, first);
        return NotArticlePolicy.Check(view, BodyWords(view), minWords);
    }

    private static int BodyWords(PageView view)
    {
        var words = 0;
        for (var i = 0; i < view.Blocks.Length; i++)
            if (view.Page.Blocks[i].Role == BlockRole.Body) words += view.Blocks[i].Words;
        return words;
    }

    private static void MarkSubtitle(PageView view, int title, int firstBody)
    {
        var page = view.Page;
        if (SubtitleFinder.Find(view, title, firstBody) is var index and >= 0)
        {
            page.Blocks[index].Role = BlockRole.Subtitle;
            page.Blocks[index].Reason = null;
            page.Facts.Subtitle = page.TextOf(page.Blocks[index]).ToString();
            page.Facts.Sources["Subtitle"] = "text";
        }
    }
}
