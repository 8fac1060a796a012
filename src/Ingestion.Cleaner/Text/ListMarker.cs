namespace Ingestion.Cleaner.Text;

/// <summary>Finds the mark with which an item of a list begins: a bullet, a dash, a number or a letter with a stop or a bracket.</summary>
internal static class ListMarker
{
    /// <summary>Length of the mark with the space behind it, or 0.</summary>
    public static int LengthOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return 0;
        if (line[0] is '•' or '‣' or '◦' or '▪' or '●' or '*' or '-' or '–' or '+' or '·') return line[1] == ' ' && line[2] != ' ' ? 2 : 0;
        var digits = 0;
        while (digits < 3 && digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits == 0 && char.IsAsciiLetterLower(line[0]) && line[1] == ')') digits = 1;
        if (digits == 0 || digits + 2 >= line.Length) return 0;
        return line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
