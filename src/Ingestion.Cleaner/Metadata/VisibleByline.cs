using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads authors off what a reader sees around the headline: signed lines, elements named so, links to an author's page.</summary>
/// <param name="view">The page.</param>
/// <param name="title">The headline's block, or −1.</param>
/// <param name="firstBody">The first body block, or −1.</param>
/// <param name="lastBody">The last body block, or −1.</param>
internal sealed class VisibleByline(PageView view, int title, int firstBody, int lastBody)
{
    private const int LongestLine = 150;
    private const int LongestName = 60;

    private static readonly ulong Author = ClassWords.Bit(ClassGroup.Author);
    private static readonly ulong Picture = ClassWords.Bit(ClassGroup.Caption) | ClassWords.Bit(ClassGroup.Comment);

    private int Centre => title >= 0 ? title : firstBody;

    private int From => Math.Max(0, Centre - 7);

    private int To => Math.Min(view.Blocks.Length, Math.Max(Centre + 14, Math.Min(firstBody + 3, Centre + 40)));

    /// <summary>Elements that microdata, a rel or an address mark as the author.</summary>
    public List<Author> Marked(MarkKind kind)
    {
        var authors = new List<Author>();
        foreach (var mark in view.Page.Facts.Statements!.Marks)
        {
            if (mark.Kind != kind || Asides.Holds(view, mark.Node)) continue;
            var text = mark.Value ?? view.Tree.TextOf(mark.Node, LongestLine + 1);
            if (text.Length <= LongestLine) AuthorParser.AddTo(authors, text);
            if (kind == MarkKind.AuthorLink && authors.Count > 0) break;
        }

        return authors;
    }

    /// <summary>A line that begins with 'By', or a lone 'Written by' and the line behind it.</summary>
    public List<Author> Signed()
    {
        if (Centre < 0) return [];
        for (var i = From; i < To; i++)
        {
            if (LineAt(i) is not { } line) continue;
            if (AuthorParser.StartsAsByline(line) && Parse(line) is { Count: > 0 } authors) return authors;
            if (AuthorParser.IsBareByline(line) && i + 1 < To && LineAt(i + 1) is { Length: <= LongestName } next && Parse(next) is { Count: > 0 } named) return named;
            if (AfterBy(line) is { } rest && Parse(rest) is { Count: > 0 } inside) return inside;
        }

        return [];
    }

    /// <summary>Small elements with a name that says author, the nearest to the headline.</summary>
    public List<Author> Named()
    {
        if (Centre < 0 || view.Page.Blocks.Count == 0) return [];
        var best = new List<Author>();
        var nearest = int.MaxValue;
        for (var i = From; i < To; i++)
        {
            if (i == title || LineAt(i) is null) continue;
            var distance = Math.Abs(i - Centre) + (i < Centre ? 2 : 0);
            if (distance >= nearest || NamedText(i) is not { } text || Parse(text) is not { Count: > 0 } authors) continue;
            (best, nearest) = (authors, distance);
        }

        return best;
    }

    /// <summary>A signature at the end of the text.</summary>
    public List<Author> Behind()
    {
        for (var i = Math.Max(0, lastBody - 1); lastBody >= 0 && i < view.Blocks.Length && i <= lastBody + 8; i++)
        {
            if (LineAt(i) is not { Length: <= 90 } line) continue;
            if ((AuthorParser.StartsAsByline(line) || NamedText(i) is not null) && Parse(NamedText(i) ?? line) is { Count: > 0 } authors) return authors;
        }

        return [];
    }

    /// <summary>A person's name beside the date, or alone right behind the headline.</summary>
    public List<Author> ByDate()
    {
        if (title < 0) return [];
        for (var i = Math.Max(0, title - 2); i < Math.Min(title + 7, view.Blocks.Length); i++)
        {
            if (i == title || LineAt(i) is not { Length: <= 90 } line || (firstBody >= 0 && i > firstBody && view.Blocks[i].IsProse)) continue;
            var dated = StatedTimeParser.TryFind(line, default, out _, out _);
            var alone = !dated && i > title && i <= title + 3 && line.Length <= 40 && view.Blocks[i].LinkShare is 0 or > 0.9f;
            if (!dated && !alone) continue;
            var authors = Parse(line).Where(a => a.Kind == AuthorKind.Person && IsNameShaped(a.Name)).Take(1).ToList();
            if (authors.Count > 0) return authors;
        }

        return [];
    }

    private static bool IsNameShaped(string name)
    {
        var words = name.Split(' ');
        return words.Length is 2 or 3 && words.All(w => w.Length >= 2 && char.IsUpper(w[0]) && w.Skip(1).Any(char.IsLower) && w.All(c => char.IsLetter(c) || c is '-' or '.' or '’' or '\''));
    }

    private string? LineAt(int index)
    {
        var block = view.Page.Blocks[index];
        if (index == title || block.Length > LongestLine || block.Role == BlockRole.Title || Asides.Holds(view, view.Blocks[index].Container)) return null;
        if (view.Blocks[index].TitleShare > 0.8f || IsPicture(index)) return null;
        var line = view.Page.TextOf(block).ToString();
        return line.Contains('©', StringComparison.Ordinal) || line.StartsWith("Foto", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Photo", StringComparison.OrdinalIgnoreCase) ? null : line;
    }

    private bool IsPicture(int index)
    {
        var node = view.Blocks[index].Container;
        for (var level = 0; node > 0 && level < 2; level++, node = view.Tree[node].Parent)
            if ((view.Names[node] & (Picture | Author)) == (view.Names[node] & Picture) && (view.Names[node] & Picture) != 0 || view.Tree[node].Tag is HtmlTag.FigCaption or HtmlTag.Figure) return true;
        return false;
    }

    /// <summary>The text of the smallest element in the block, or around it, that is named as the author's.</summary>
    private string? NamedText(int index)
    {
        var place = view.Page.Blocks[index].Place!;
        for (var node = place.Container; node <= place.LastText; node++)
        {
            if (node != place.Container && view.Tree[node].Tag == HtmlTag.Text) continue;
            if ((view.Names[node] & Author) != 0 && view.Tree.TextOf(node, LongestLine + 1) is { Length: > 1 and <= LongestLine } text) return text;
        }

        var around = view.Tree[place.Container].Parent;
        for (var level = 0; around > 0 && level < 4; level++, around = view.Tree[around].Parent)
            if ((view.Names[around] & Author) != 0 && view.Nodes[around].Words <= 80) return view.Page.TextOf(view.Page.Blocks[index]).ToString();
        return null;
    }

    /// <summary>'Posted on 5 March 2020 by Mira': what stands behind the date's 'by'.</summary>
    private static string? AfterBy(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)[" by ", " von ", " par ", " por ", " da ", " av ", " door "])
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at + word.Length >= line.Length || !StatedTimeParser.TryFind(line.AsSpan(0, at + 1), default, out _, out _)) continue;
            return line[(at + word.Length)..];
        }

        return null;
    }

    private static List<Author> Parse(string line)
    {
        var text = WithoutDate(line);
        var authors = AuthorParser.Parse(text).ToList();
        // Behind a bar stand date, section and counts, not another author.
        var bar = text.IndexOfAny(['|', '·', '•', '⋅', '»']);
        if (bar < 0) bar = Math.Max(text.IndexOf(" - ", StringComparison.Ordinal), text.IndexOf(" – ", StringComparison.Ordinal));
        return bar > 0 && AuthorParser.Parse(text[..bar]) is { Count: > 0 } first ? [.. first] : authors;
    }

    private static string WithoutDate(string line)
    {
        if (!StatedTimeParser.TryFind(line, default, out _, out var span)) return line;
        var (start, length) = span.GetOffsetAndLength(line.Length);
        var before = BylineTail.Trim(line[..start]);
        return before.Length > 2 ? before : BylineTail.Trim(line[(start + length)..]);
    }
}
