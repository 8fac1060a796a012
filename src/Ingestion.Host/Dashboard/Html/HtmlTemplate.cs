using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Ingestion.Host.Dashboard.Html;

/// <summary>
/// What <c>Markup.Of($"…")</c> is written through: the constant parts come from this source code and are markup, every hole is text and is
/// encoded. There is no hole for anything but text, numbers, ids and <see cref="Markup"/>, so that nothing gets into a page by its ToString.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    private readonly StringBuilder _markup;

    /// <summary>Begins a template, as the compiler calls it.</summary>
    public HtmlTemplate(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 24));

    /// <summary>Markup out of the source code.</summary>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Text.</summary>
    public void AppendFormatted(string? text)
    {
        RefuseUnquoted();
        HtmlEncoding.Append(_markup, text);
    }

    /// <summary>Text.</summary>
    public void AppendFormatted(ReadOnlySpan<char> text)
    {
        RefuseUnquoted();
        HtmlEncoding.Append(_markup, text);
    }

    /// <summary>A number, in digits only.</summary>
    public void AppendFormatted(long number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>An id.</summary>
    public void AppendFormatted(Guid id) => _markup.Append(CultureInfo.InvariantCulture, $"{id:D}");

    /// <summary>Markup made by another template.</summary>
    public void AppendFormatted(Markup markup) => _markup.Append(markup.ToString());

    /// <summary>Markups, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> markups)
    {
        foreach (var markup in markups) _markup.Append(markup.ToString());
    }

    internal string Take() => _markup.ToString();

    // An attribute without quotes ends at a blank: encoding would not keep text inside it.
    private void RefuseUnquoted()
    {
        if (_markup.Length > 0 && _markup[^1] == '=') throw new InvalidOperationException("A template has an attribute without quotes: write name=\"{value}\"");
    }
}
