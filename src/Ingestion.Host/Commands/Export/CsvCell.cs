using System.Buffers;

namespace Ingestion.Host.Commands.Export;

/// <summary>
/// One cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula: a text that begins with = + - @, also after blanks or in their full-width
/// forms, gets an apostrophe before it (OWASP, 'CSV injection'). An article may well have been written to be opened by somebody.
/// </summary>
public static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    /// <summary>The cell, quoted where it has to be.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(safe[0]) || char.IsWhiteSpace(safe[^1])
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool IsFormula(string text)
    {
        // A tab or line end at the beginning is skipped by some programs, and an invisible mark by others.
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') return true;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\uFEFF' or '\u200B')) return false;
        }

        return false;
    }
}
