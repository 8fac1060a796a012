using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner;

/// <summary>Asserts what holds of every cleaned article's offsets.</summary>
internal static class SpanAssert
{
    /// <summary>Kept and removed spans are in order, do not overlap, and cover all of the source but white space; blocks tile the body.</summary>
    public static void Consistent(CleanedArticle article, string? source = null)
    {
        var spans = article.Kept.Select(k => (k.Start, k.End)).Concat(article.Removed.Select(r => (r.Start, r.End))).Order().ToList();
        var at = 0;
        foreach (var (start, end) in spans)
        {
            start.ShouldBeGreaterThanOrEqualTo(at);
            end.ShouldBeGreaterThan(start);
            if (source is not null) source[at..start].ShouldBeNullOrWhiteSpace();
            at = end;
        }

        at.ShouldBeLessThanOrEqualTo(article.SourceLength);
        if (source is not null)
        {
            source.Length.ShouldBe(article.SourceLength);
            source[at..].ShouldBeNullOrWhiteSpace();
        }

        foreach (var removed in article.Removed)
        {
            removed.Text.Length.ShouldBe(removed.End - removed.Start);
            removed.Reason.ShouldNotBeNullOrEmpty();
            if (source is not null) source[removed.Start..removed.End].ShouldBe(removed.Text);
        }

        BlocksTileTheBody(article);
    }

    private static void BlocksTileTheBody(CleanedArticle article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            block.Start.ShouldBe(at);
            block.End.ShouldBeGreaterThan(block.Start);
            article.Body.AsSpan(block.Start, block.End - block.Start).IndexOf('\n').ShouldBe(-1);
            at = block.End + 1;
        }

        at.ShouldBe(article.Body.Length + 1);
    }
}
