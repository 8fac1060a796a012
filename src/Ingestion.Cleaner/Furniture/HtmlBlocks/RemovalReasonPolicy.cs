using System.Numerics;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Names why a block of a page was taken off: by the phrase in it, else by the elements around it, else by where it stands.</summary>
internal static class RemovalReasonPolicy
{
    private const int LongestByline = 25;

    /// <summary>The reason.</summary>
    /// <param name="view">The page.</param>
    /// <param name="index">The block.</param>
    /// <param name="first">The first body block, or −1.</param>
    /// <param name="last">The last body block.</param>
    public static string ReasonOf(PageView view, int index, int first, int last)
    {
        ref readonly var block = ref view.Blocks[index];
        if (index == view.Title || (block.TitleShare > 0.9f && block.Words > 2)) return FurnitureReason.RepeatedTitle;
        if (block.PhraseKind is PhraseMatchKind.Whole or PhraseMatchKind.Start && view.Page.Blocks[index].Phrase.Reason is { } phrase) return phrase;
        if (ByElements(view, index) is { } reason) return reason;
        if (view.Page.Blocks[index].Phrase.Reason is { } inside) return inside;
        if (first < 0 || index < first) return FurnitureReason.Header;
        return index > last ? FurnitureReason.AfterArticle : FurnitureReason.Interruption;
    }

    private static string? ByElements(PageView view, int index)
    {
        var most = view.Total.Words / 2;
        for (var node = view.Blocks[index].Container; node > 0; node = view.Tree[node].Parent)
        {
            if (view.Nodes[node].Words > most) return null;
            for (var groups = view.Names[node]; groups != 0; groups &= groups - 1)
                if (OfGroup((ClassGroup)BitOperations.TrailingZeroCount(groups), view.Blocks[index].Words) is { } reason) return reason;
            if (OfTag(view.Tree[node].Tag) is { } tagged) return tagged;
        }

        return null;
    }

    private static string? OfGroup(ClassGroup group, int words) => group switch
    {
        ClassGroup.Caption or ClassGroup.Video => FurnitureReason.Caption,
        ClassGroup.Author => words <= LongestByline ? FurnitureReason.Byline : FurnitureReason.AuthorBox,
        ClassGroup.Meta => words <= LongestByline ? FurnitureReason.Published : null,
        ClassGroup.Related => FurnitureReason.Related,
        ClassGroup.Comment => FurnitureReason.Comments,
        ClassGroup.Share => FurnitureReason.ShareRow,
        ClassGroup.Nav => FurnitureReason.Navigation,
        ClassGroup.Toc => FurnitureReason.Navigation,
        ClassGroup.Footer => FurnitureReason.Footer,
        ClassGroup.Sidebar => FurnitureReason.Sidebar,
        ClassGroup.Ad => FurnitureReason.Advertisement,
        ClassGroup.Newsletter => FurnitureReason.Newsletter,
        ClassGroup.Cookie => FurnitureReason.Cookie,
        ClassGroup.Tags => FurnitureReason.Tags,
        ClassGroup.Login => FurnitureReason.Login,
        ClassGroup.Search => FurnitureReason.Form,
        ClassGroup.Hidden => FurnitureReason.Hidden,
        ClassGroup.Header => FurnitureReason.Header,
        _ => null,
    };

    private static string? OfTag(HtmlTag tag) => tag switch
    {
        HtmlTag.Nav => FurnitureReason.Navigation,
        HtmlTag.Footer => FurnitureReason.Footer,
        HtmlTag.Aside => FurnitureReason.Sidebar,
        HtmlTag.Form or HtmlTag.Button or HtmlTag.Label => FurnitureReason.Form,
        HtmlTag.FigCaption or HtmlTag.Figure or HtmlTag.Caption => FurnitureReason.Caption,
        HtmlTag.NoScript => FurnitureReason.Hidden,
        HtmlTag.Time => FurnitureReason.Published,
        _ => null,
    };
}
