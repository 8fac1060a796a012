using System.Globalization;
using System.Text;

namespace Ingestion.Host.Commands;

/// <summary>Makes a name safe to print: a terminal obeys control characters.</summary>
public static class Printable
{
    /// <summary>The text with control and direction characters written as <c>\uXXXX</c>.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsUnsafe(c)) safe.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else safe.Append(c);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        && !char.IsSurrogate(c);
}
