using System.Text;
using Ingestion.Cleaner.Metadata;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Structure;

/// <summary>Puts the labelled blocks together: body, its blocks and links, kept and removed spans.</summary>
internal static class ArticleAssembler
{
    /// <summary>The article of a labelled page.</summary>
    public static CleanedArticle Assemble(SourcePage page, string? title, string charset, long? profileVersion)
    {
        var body = new StringBuilder();
        var blocks = new List<BodyBlock>();
        var kept = new List<KeptSpan>();
        var removed = new List<(int Start, int End, string Reason)>();
        var links = new LinkMapper(page.Links);
        var row = -1;

        foreach (var block in page.Blocks)
        {
            switch (block.Role)
            {
                case BlockRole.Removed:
                    AddRemoved(removed, kept, block);
                    continue;
                case BlockRole.Title:
                    kept.Add(new KeptSpan(block.Start, block.End, "title"));
                    continue;
                case BlockRole.Subtitle:
                    kept.Add(new KeptSpan(block.Start, block.End, "subtitle"));
                    continue;
            }

            kept.Add(new KeptSpan(block.Start, block.End, "body"));
            var sameRow = block.Place is { Row: >= 0 } place && place.Row == row && blocks[^1].Kind == BodyBlockKind.TableRow;
            if (body.Length > 0) body.Append(sameRow ? " | " : "\n");
            var start = body.Length;
            AppendLine(body, page.TextOf(block));
            links.Map(block, start, body.Length);
            if (sameRow) blocks[^1] = blocks[^1] with { End = body.Length };
            else blocks.Add(new BodyBlock(block.Kind, start, body.Length));
            row = block.Kind == BodyBlockKind.TableRow ? block.Place?.Row ?? -1 : -1;
        }

        return new CleanedArticle
        {
            Title = title,
            Subtitle = page.Facts.Subtitle,
            Dateline = DatelineParser.Parse(FirstParagraph(body, blocks)),
            Captions = CaptionCollector.Collect(page),
            Authors = page.Facts.Authors,
            Published = page.Facts.Published,
            Updated = page.Facts.Updated,
            CanonicalUrl = page.Facts.CanonicalUrl,
            SiteName = page.Facts.SiteName,
            Section = page.Facts.Section,
            Tags = page.Facts.Tags,
            DeclaredLanguage = page.Facts.Language,
            Kind = page.Facts.Kind ?? ArticleKind.Article,
            Paywalled = page.Facts.Paywalled,
            FieldSources = page.Facts.Sources,
            Body = body.ToString(),
            Blocks = blocks,
            Links = links.Mapped,
            SourceLength = page.Text.Length,
            Kept = kept,
            Removed = removed.ConvertAll(r => new RemovedSpan(r.Start, r.End, r.Reason, page.Text[r.Start..r.End])),
            Charset = charset,
            CleanerVersion = ArticleCleaner.Version,
            ProfileVersion = profileVersion,
        };
    }

    private static ReadOnlySpan<char> FirstParagraph(StringBuilder body, List<BodyBlock> blocks)
    {
        var first = blocks.FindIndex(b => b.Kind == BodyBlockKind.Paragraph);
        return first is < 0 or > 2 ? default : body.ToString(blocks[first].Start, Math.Min(200, blocks[first].End - blocks[first].Start));
    }

    /// <summary>Adjacent spans of one reason are one span.</summary>
    private static void AddRemoved(List<(int Start, int End, string Reason)> removed, List<KeptSpan> kept, SourceBlock block)
    {
        if (removed.Count > 0 && removed[^1] is var last && last.Reason == block.Reason && (kept.Count == 0 || kept[^1].End <= last.Start))
        {
            removed[^1] = (last.Start, block.End, last.Reason);
            return;
        }

        removed.Add((block.Start, block.End, block.Reason!));
    }

    /// <summary>A block is one line: runs of white space become a space.</summary>
    private static void AppendLine(StringBuilder body, ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\n') < 0 && text.IndexOf("  ") < 0)
        {
            body.Append(text);
            return;
        }

        var space = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\n')
            {
                // A word parted by a hyphen at the end of a wrapped line is one word again.
                if (c == '\n' && i >= 2 && i + 1 < text.Length && text[i - 1] == '-' && char.IsLower(text[i - 2]) && char.IsLower(text[i + 1])) body.Length--;
                else space = true;
                continue;
            }

            if (space) body.Append(' ');
            space = false;
            body.Append(c);
        }
    }
}
