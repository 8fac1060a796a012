using System.Collections.Frozen;

namespace Ingestion.Cleaner.Html;

/// <summary>Attribute names.</summary>
internal static class HtmlAttributes
{
    private static readonly FrozenDictionary<string, HtmlAttribute>.AlternateLookup<ReadOnlySpan<char>> ByName = Build();

    /// <summary>The attribute of a name, whatever its case.</summary>
    public static HtmlAttribute Find(ReadOnlySpan<char> name)
    {
        if (name.Length > 16) return HtmlAttribute.Unknown;
        Span<char> lower = stackalloc char[16];
        name.ToLowerInvariant(lower);
        return ByName.TryGetValue(lower[..name.Length], out var attribute) ? attribute : HtmlAttribute.Unknown;
    }

    private static FrozenDictionary<string, HtmlAttribute>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var names = Enum.GetValues<HtmlAttribute>().Where(a => a != HtmlAttribute.Unknown).ToDictionary(NameOf, a => a);
        return names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string NameOf(HtmlAttribute attribute) => attribute switch
    {
        HtmlAttribute.HttpEquiv => "http-equiv",
        HtmlAttribute.AriaHidden => "aria-hidden",
        HtmlAttribute.AriaLabel => "aria-label",
        HtmlAttribute.DataTestId => "data-testid",
        HtmlAttribute.DataComponent => "data-component",
        HtmlAttribute.DataNoSnippet => "data-nosnippet",
        _ => attribute.ToString().ToLowerInvariant(),
    };
}
