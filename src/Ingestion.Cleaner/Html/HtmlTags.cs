using System.Collections.Frozen;

namespace Ingestion.Cleaner.Html;

/// <summary>What is known of each element: its name, whether it is void, raw, a block, and what it closes.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Enum.GetValues<HtmlTag>().Where(t => t is not (HtmlTag.Unknown or HtmlTag.Root or HtmlTag.Text))
            .ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), t => t, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly TagTraits[] Traits = BuildTraits();

    /// <summary>How many elements there are.</summary>
    public static int Count => Traits.Length;

    /// <summary>The element of a name, whatever its case.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        // Prefixes as in 'amp-img' and longer names are nobody here.
        if (name.Length is 0 or > 10) return HtmlTag.Unknown;
        Span<char> lower = stackalloc char[10];
        name.ToLowerInvariant(lower);
        return ByName.TryGetValue(lower[..name.Length], out var tag) ? tag : HtmlTag.Unknown;
    }

    /// <summary>Whether a tag has a trait.</summary>
    public static bool Is(HtmlTag tag, TagTraits trait) => (Traits[(int)tag] & trait) != 0;

    private static TagTraits[] BuildTraits()
    {
        var traits = new TagTraits[Enum.GetValues<HtmlTag>().Length];
        void Add(TagTraits trait, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (var tag in tags) traits[(int)tag] |= trait;
        }

        Add(TagTraits.Void, HtmlTag.Meta, HtmlTag.Link, HtmlTag.Base, HtmlTag.Br, HtmlTag.Hr, HtmlTag.Wbr, HtmlTag.Img, HtmlTag.Input, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Area, HtmlTag.Frame);
        Add(TagTraits.RawText, HtmlTag.Script, HtmlTag.Style, HtmlTag.Iframe, HtmlTag.Xmp, HtmlTag.NoEmbed, HtmlTag.NoFrames);
        Add(TagTraits.EscapableText, HtmlTag.TextArea, HtmlTag.Title);
        Add(TagTraits.Unseen, HtmlTag.Script, HtmlTag.Style, HtmlTag.Template, HtmlTag.Title, HtmlTag.Iframe, HtmlTag.NoEmbed, HtmlTag.NoFrames, HtmlTag.Svg, HtmlTag.Math, HtmlTag.Head, HtmlTag.Object, HtmlTag.Canvas, HtmlTag.Rp, HtmlTag.Rt, HtmlTag.Audio, HtmlTag.Video, HtmlTag.Map, HtmlTag.TextArea, HtmlTag.Option, HtmlTag.OptGroup, HtmlTag.Select);
        Add(TagTraits.Block, HtmlTag.Html, HtmlTag.Body, HtmlTag.Article, HtmlTag.Main, HtmlTag.Section, HtmlTag.Aside, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Address, HtmlTag.Div, HtmlTag.P, HtmlTag.Blockquote, HtmlTag.Pre, HtmlTag.Figure, HtmlTag.FigCaption, HtmlTag.Details, HtmlTag.Summary, HtmlTag.Dialog, HtmlTag.HGroup, HtmlTag.Center,
            HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Li, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Dd, HtmlTag.Menu, HtmlTag.Table, HtmlTag.Caption, HtmlTag.THead, HtmlTag.TBody, HtmlTag.TFoot, HtmlTag.Tr, HtmlTag.Td, HtmlTag.Th, HtmlTag.Form, HtmlTag.FieldSet, HtmlTag.Legend, HtmlTag.Button, HtmlTag.NoScript,
            HtmlTag.Br, HtmlTag.Hr, HtmlTag.Xmp, HtmlTag.PlainText, HtmlTag.Dir, HtmlTag.Listing, HtmlTag.Search, HtmlTag.FrameSet, HtmlTag.Video, HtmlTag.Audio, HtmlTag.Iframe);
        Add(TagTraits.ClosesParagraph, HtmlTag.Article, HtmlTag.Main, HtmlTag.Section, HtmlTag.Aside, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Address, HtmlTag.Div, HtmlTag.P, HtmlTag.Blockquote, HtmlTag.Pre, HtmlTag.Figure, HtmlTag.FigCaption, HtmlTag.Details, HtmlTag.Summary, HtmlTag.Dialog, HtmlTag.HGroup, HtmlTag.Center,
            HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Li, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Dd, HtmlTag.Menu, HtmlTag.Table, HtmlTag.Form, HtmlTag.FieldSet, HtmlTag.Hr, HtmlTag.Xmp, HtmlTag.PlainText, HtmlTag.Dir, HtmlTag.Listing, HtmlTag.Search);
        Add(TagTraits.Scope, HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Object, HtmlTag.Template, HtmlTag.Button, HtmlTag.Root);
        Add(TagTraits.Heading, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6);
        Add(TagTraits.Formatting, HtmlTag.A, HtmlTag.B, HtmlTag.Strong, HtmlTag.I, HtmlTag.Em, HtmlTag.U, HtmlTag.S, HtmlTag.Small, HtmlTag.Big, HtmlTag.Code, HtmlTag.Font, HtmlTag.Tt, HtmlTag.NoBr, HtmlTag.Span);
        return traits;
    }
}
