using System.Buffers;
using System.Collections.Frozen;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Counts each block's text and looks at where it hangs.</summary>
internal static class BlockCounter
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private static readonly FrozenDictionary<string, byte> Reasons = new[]
    {
        FurnitureReason.Related, FurnitureReason.ReadMore, FurnitureReason.Appeal, FurnitureReason.Newsletter, FurnitureReason.ShareRow, FurnitureReason.Tags,
        FurnitureReason.AuthorBox, FurnitureReason.Comments, FurnitureReason.VisitCounter, FurnitureReason.SourceCredit, FurnitureReason.Copyright,
        FurnitureReason.Cookie, FurnitureReason.Navigation, FurnitureReason.Advertisement, FurnitureReason.Published, FurnitureReason.Caption,
        FurnitureReason.Login, FurnitureReason.Contact,
    }.Select((reason, i) => (reason, i)).ToFrozenDictionary(r => r.reason, r => (byte)(r.i + 1), StringComparer.Ordinal);

    /// <summary>Fills the view's blocks and names.</summary>
    public static void Count(PageView view, CancellationToken budget)
    {
        var tree = view.Tree;
        var nodes = tree.Nodes;
        for (var i = 1; i < nodes.Length; i++)
            if (nodes[i].Tag is not (HtmlTag.Text or HtmlTag.Html or HtmlTag.Body or HtmlTag.Meta or HtmlTag.Script) && nodes[i].AttributeCount > 0) view.Names[i] = ClassWords.Of(tree, i);

        var paths = new ulong[nodes.Length];
        var hooks = new ulong[nodes.Length];
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, view.Page.Text.Length));
        var title = TitleWords.Of(view.Page);
        var stated = StatedGrams.Of(view.Page.Facts.ArticleBody);
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            CountBlock(view, i, paths, hooks, buffer, title, stated);
        }

        ArrayPool<char>.Shared.Return(buffer);
    }

    private static void CountBlock(PageView view, int index, ulong[] paths, ulong[] hooks, char[] buffer, TitleWords title, StatedGrams? stated)
    {
        var source = view.Page.Blocks[index];
        var text = view.Page.TextOf(source);
        ref var block = ref view.Blocks[index];
        block.Length = text.Length;
        block.Statistics = BlockStatistics.Of(text);
        block.Words = block.Statistics.WordsOrSigns;
        block.Container = source.Place?.Container ?? 0;
        block.Tag = view.Tree[block.Container].Tag;
        block.LinkShare = source.Place is { } place ? Math.Min(1f, place.LinkLength / (float)text.Length) : 0;
        block.EndsSentence = Sentences.Ends(text);
        block.IsProse = block.LinkShare < 0.45f && (block.Words >= 25 || (block.Words >= 9 && block.EndsSentence));
        var folded = FoldedLine.Fold(text, buffer);
        source.Phrase = FurniturePhrases.Default.Find(folded);
        block.PhraseKind = source.Phrase.Kind;
        block.Phrase = source.Phrase.Reason is { } reason && Reasons.TryGetValue(reason, out var number) ? number : (byte)0;
        block.TextHash = Hash(folded);
        block.TitleShare = title.ShareIn(folded);
        block.StatedShare = stated?.ShareIn(folded) ?? -1;
        block.Path = PathOf(view, block.Container, paths);
        var parent = Math.Max(0, view.Tree[block.Container].Parent);
        block.Signature = (((Hook(view, block.Container, hooks) * FnvPrime) ^ Hook(view, parent, hooks)) * FnvPrime) ^ block.Path;
    }

    private static ulong PathOf(PageView view, int node, ulong[] paths)
    {
        if (node <= 0) return FnvOffset;
        if (paths[node] != 0) return paths[node];
        return paths[node] = ((PathOf(view, view.Tree[node].Parent, paths) ^ (ulong)view.Tree[node].Tag) * FnvPrime) | 1;
    }

    private static ulong Hook(PageView view, int node, ulong[] hooks)
    {
        if (hooks[node] != 0) return hooks[node];
        return hooks[node] = Hash(view.Tree.Raw(node, HtmlAttribute.Class)) | 1;
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = FnvOffset;
        foreach (var c in text) hash = (hash ^ c) * FnvPrime;
        return hash;
    }
}
