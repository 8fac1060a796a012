using System.Text;

namespace Ingestion.Host.Dashboard.Html;

/// <summary>
/// Makes text harmless between tags and inside quoted attributes alike. Stricter than it must be (HTML Living Standard, 13.3 'escapingString'):
/// control characters, which a page may not hold, become U+FFFD.
/// </summary>
internal static class HtmlEncoding
{
    /// <summary>Appends <paramref name="text"/>, encoded.</summary>
    public static void Append(StringBuilder markup, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': markup.Append("&amp;"); break;
                case '<': markup.Append("&lt;"); break;
                case '>': markup.Append("&gt;"); break;
                case '"': markup.Append("&quot;"); break;
                case '\'': markup.Append("&#39;"); break;
                case '`': markup.Append("&#96;"); break;
                case '\n' or '\t': markup.Append(c); break;
                default: markup.Append(char.IsControl(c) ? '\uFFFD' : c); break;
            }
        }
    }
}
