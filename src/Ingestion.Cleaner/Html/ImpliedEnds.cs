namespace Ingestion.Cleaner.Html;

/// <summary>
/// What a start tag closes by being there (HTML Living Standard, 13.1.2.4), as a table: for each rule the start tags that
/// set it off, the elements that it closes and those that it does not look past.
/// </summary>
internal static class ImpliedEnds
{
    private static readonly (HtmlTag[] SetOffBy, HtmlTag[] Closed, HtmlTag[] Barriers)[] Rules =
    [
        ([], [HtmlTag.P], []), // by every block that ends a paragraph: TagTraits.ClosesParagraph
        ([HtmlTag.Li], [HtmlTag.Li], [HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Menu, HtmlTag.Dir]),
        ([HtmlTag.Dt, HtmlTag.Dd], [HtmlTag.Dt, HtmlTag.Dd], [HtmlTag.Dl]),
        ([HtmlTag.Option, HtmlTag.OptGroup], [HtmlTag.Option], [HtmlTag.Select, HtmlTag.OptGroup]),
        ([HtmlTag.Td, HtmlTag.Th], [HtmlTag.Td, HtmlTag.Th], [HtmlTag.Tr, HtmlTag.Table]),
        ([HtmlTag.Tr], [HtmlTag.Tr], [HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot, HtmlTag.Table]),
        ([HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot], [HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot], [HtmlTag.Table]),
        ([HtmlTag.Body], [HtmlTag.Head], [HtmlTag.Body]),
        ([HtmlTag.A], [HtmlTag.A], [HtmlTag.Div, HtmlTag.P, HtmlTag.Li, HtmlTag.Td, HtmlTag.Article, HtmlTag.Section]),
    ];

    private static readonly int[] RuleOfTag = [.. Enumerable.Range(0, HtmlTags.Count).Select(tag => Array.FindIndex(Rules, rule => rule.SetOffBy.Contains((HtmlTag)tag)))];

    private static readonly ImpliedEnd[] Effects = BuildEffects();

    /// <summary>The rule of every block that ends an open paragraph.</summary>
    public const int Paragraph = 0;

    /// <summary>How many rules there are.</summary>
    public static int Count => Rules.Length;

    /// <summary>The rule that a start tag sets off by itself; -1 for none. Blocks set off <see cref="Paragraph"/> besides.</summary>
    public static int RuleOf(HtmlTag tag) => RuleOfTag[(int)tag];

    /// <summary>What an open element is to each rule, in the order of the rules.</summary>
    public static ReadOnlySpan<ImpliedEnd> EffectsOf(HtmlTag open) => Effects.AsSpan((int)open * Count, Count);

    private static ImpliedEnd[] BuildEffects()
    {
        var effects = new ImpliedEnd[HtmlTags.Count * Rules.Length];
        for (var tag = 0; tag < HtmlTags.Count; tag++)
            for (var rule = 0; rule < Rules.Length; rule++)
                effects[(tag * Rules.Length) + rule] = EffectOf((HtmlTag)tag, Rules[rule].Closed, Rules[rule].Barriers);
        return effects;
    }

    /// <summary>Rows and cells look for theirs in table scope, which a cell or a button inside does not end (13.2.4.2).</summary>
    private static bool IsScope(HtmlTag tag, HtmlTag[] barriers) =>
        barriers.Contains(HtmlTag.Table) ? tag is HtmlTag.Html or HtmlTag.Template or HtmlTag.Root : HtmlTags.Is(tag, TagTraits.Scope);

    private static ImpliedEnd EffectOf(HtmlTag tag, HtmlTag[] closed, HtmlTag[] barriers)
    {
        if (closed.Contains(tag)) return ImpliedEnd.Closed;
        return barriers.Contains(tag) || IsScope(tag, barriers) ? ImpliedEnd.Barrier : ImpliedEnd.Passed;
    }
}
