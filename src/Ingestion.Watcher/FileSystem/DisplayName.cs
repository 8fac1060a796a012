using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Ingestion.Watcher.FileSystem;

/// <summary>
/// Names as they may be shown: control characters, line and direction marks and bytes that are no UTF-8 are escaped, so that a file's
/// name can neither forge a log line nor drive a terminal (CWE-117, CWE-150).
/// </summary>
internal static class DisplayName
{
    /// <summary>The name with what could mislead escaped as <c>\u{…}</c> and a backslash doubled only where an escape is.</summary>
    internal static string Of(string name)
    {
        var safe = true;
        foreach (var character in name)
            safe &= !Misleads(character);
        if (safe)
            return name;
        var escaped = new StringBuilder(name.Length + 16);
        foreach (var character in name)
        {
            if (Misleads(character))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)character:X4}}}");
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A raw name; bytes that are no UTF-8 become <c>\xNN</c>.</summary>
    internal static string Of(ReadOnlySpan<byte> raw)
    {
        if (Utf8.IsValid(raw))
            return Of(Encoding.UTF8.GetString(raw));
        var escaped = new StringBuilder(raw.Length + 16);
        while (!raw.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(raw, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
                escaped.Append(Of(rune.ToString()));
            else
                foreach (var bad in raw[..consumed])
                    escaped.Append(CultureInfo.InvariantCulture, $"\\x{bad:X2}");
            raw = raw[consumed..];
        }

        return escaped.ToString();
    }

    private static bool Misleads(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
