namespace Ingestion.Cleaner.Furniture;

/// <summary>Brings a line into the form in which phrases are compared: lower case, single spaces, straight apostrophes.</summary>
internal static class FoldedLine
{
    /// <summary>Folds into <paramref name="target"/> (at least as long as <paramref name="line"/>) and returns the part used.</summary>
    public static Span<char> Fold(ReadOnlySpan<char> line, Span<char> target)
    {
        var length = 0;
        foreach (var c in line)
        {
            if (c is ' ' or '\n' or '\t')
            {
                if (length > 0 && target[length - 1] != ' ') target[length++] = ' ';
                continue;
            }

            target[length++] = c switch
            {
                < (char)0x80 => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c,
                '’' or '‘' => '\'',
                _ => char.ToLowerInvariant(c),
            };
        }

        if (length > 0 && target[length - 1] == ' ') length--;
        return target[..length];
    }

    /// <summary>Without what is neither letter nor digit at either end.</summary>
    public static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> folded)
    {
        var start = 0;
        var end = folded.Length;
        while (start < end && !char.IsLetterOrDigit(folded[start]) && !char.IsSurrogate(folded[start])) start++;
        while (end > start && !char.IsLetterOrDigit(folded[end - 1]) && !char.IsSurrogate(folded[end - 1])) end--;
        return folded[start..end];
    }
}
