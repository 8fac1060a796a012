namespace Ingestion.Cleaner.Html;

/// <summary>
/// What a start tag closes by being there (HTML Living Standard, 13.1.2.4), as a table: for each rule the elements that it
/// closes and those that it does not look past.
/// </summary>
internal static class ImpliedEnds
{
    private static readonly (HtmlTag[] Closed, HtmlTag[] Barriers)[] Rules =
    [
        ([HtmlTag.P], []),
        ([HtmlTag.Li], [HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Menu, HtmlTag.Dir]),
        ([HtmlTag.Dt, HtmlTag.Dd], [HtmlTag.Dl]),
        ([HtmlTag.Option], [HtmlTag.Select, HtmlTag.OptGroup]),
        ([HtmlTag.Td, HtmlTag.Th], [HtmlTag.Tr, HtmlTag.Table]),
        ([HtmlTag.Tr], [HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot, HtmlTag.Table]),
        ([HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot], [HtmlTag.Table]),
        ([HtmlTag.Head], [HtmlTag.Body]),
        ([HtmlTag.A], [HtmlTag.Div, HtmlTag.P, HtmlTag.Li, HtmlTag.Td, HtmlTag.Article, HtmlTag.Section]),
    ];

    private static readonly ImpliedEnd[] Effects = BuildEffects();

    /// <summary>The rule of every block that ends an open paragraph.</summary>
    public const int Paragraph = 0;

    /// <summary>How many rules there are.</summary>
    public static int Count => Rules.Length;

    /// <summary>The rule that a start tag sets off by itself; -1 for none. Blocks set off <see cref="Paragraph"/> besides.</summary>
    public static int RuleOf(HtmlTag tag) => tag switch
    {
        HtmlTag.Li => 1,
        HtmlTag.Dt or HtmlTag.Dd => 2,
        HtmlTag.Option or HtmlTag.OptGroup => 3,
        HtmlTag.Td or HtmlTag.Th => 4,
        HtmlTag.Tr => 5,
        HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot => 6,
        HtmlTag.Body => 7,
        HtmlTag.A => 8,
        _ => -1,
    };

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
