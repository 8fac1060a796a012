using System.Text;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Keys by which lines are called the same.</summary>
internal static class LineKey
{
    /// <summary>Lower case, words parted by one space, no signs.</summary>
    public static string Of(string text) => Build(text, spaced: true);

    /// <summary>Lower-case letters and digits alone.</summary>
    public static string Squeezed(string text) => Build(text, spaced: false);

    private static string Build(string text, bool spaced)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && spaced && key.Length > 0) key.Append(' ');
            gap = false;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
