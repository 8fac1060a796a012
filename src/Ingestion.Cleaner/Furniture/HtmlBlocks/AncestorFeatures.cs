using System.Numerics;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// Features of the elements around a block. For each tag and each group of names: 0 where no ancestor has it, else 1 plus the share of
/// the page's words in the nearest one that does; so a small 'sidebar' is told from the 'with-sidebar' around everything.
/// </summary>
internal static class AncestorFeatures
{
    private const int Groups = (int)ClassGroup.Error + 1;

    private static readonly HtmlTag[] Tags =
    [
        HtmlTag.Article, HtmlTag.Main, HtmlTag.Section, HtmlTag.Aside, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Form, HtmlTag.Table, HtmlTag.Ul,
        HtmlTag.Ol, HtmlTag.Figure, HtmlTag.FigCaption, HtmlTag.Blockquote, HtmlTag.Details, HtmlTag.Button, HtmlTag.NoScript, HtmlTag.Pre, HtmlTag.Dl, HtmlTag.Label, HtmlTag.Dialog, HtmlTag.Address,
    ];

    private static readonly sbyte[] TagSlots = BuildSlots();

    /// <summary>How many.</summary>
    public const int Count = 22 + Groups + 10;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        ref readonly var block = ref view.Blocks[index];
        var tree = view.Tree;
        Span<float> tags = stackalloc float[22];
        Span<float> groups = stackalloc float[Groups];
        tags.Clear();
        groups.Clear();
        var seen = 0UL;
        float total = Math.Max(1, view.Total.Words);
        for (var node = block.Container; node > 0; node = tree[node].Parent)
        {
            var share = 1 + (view.Nodes[node].Words / total);
            var slot = TagSlots[(int)tree[node].Tag];
            if (slot >= 0 && tags[slot] == 0) tags[slot] = share;
            for (var fresh = view.Names[node] & ~seen; fresh != 0; fresh &= fresh - 1) groups[BitOperations.TrailingZeroCount(fresh)] = share;
            seen |= view.Names[node];
        }

        // Inline elements between the text and its block.
        var place = view.Page.Blocks[index].Place!;
        var inline = 0UL;
        bool bold = false, italic = false;
        for (var node = tree[place.FirstText].Parent; node > 0 && node != block.Container; node = tree[node].Parent)
        {
            inline |= view.Names[node];
            var tag = tree[node].Tag;
            if (tree[node].SubtreeEnd <= place.LastText) continue;
            bold |= tag is HtmlTag.B or HtmlTag.Strong;
            italic |= tag is HtmlTag.I or HtmlTag.Em;
        }

        for (var fresh = inline & ~seen; fresh != 0; fresh &= fresh - 1) groups[BitOperations.TrailingZeroCount(fresh)] = 1;

        foreach (var value in tags) row.Add(value);
        foreach (var value in groups) row.Add(value);
        row.Add(bold);
        row.Add(italic);
        row.Add(block.Tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? block.Tag - HtmlTag.H1 + 1 : 0);
        row.Add(block.Tag == HtmlTag.P);
        row.Add(block.Tag == HtmlTag.Li);
        row.Add(block.Tag is HtmlTag.Td or HtmlTag.Th);
        row.Add(block.Tag is HtmlTag.Div or HtmlTag.Section or HtmlTag.Body);
        row.Add(place.AfterBreak);
        row.Add(tree[block.Container].Depth);
        row.Add(BitOperations.PopCount(seen));
    }

    private static sbyte[] BuildSlots()
    {
        var slots = new sbyte[Enum.GetValues<HtmlTag>().Length];
        Array.Fill(slots, (sbyte)-1);
        for (var i = 0; i < Tags.Length; i++) slots[(int)Tags[i]] = (sbyte)i;
        return slots;
    }
}
