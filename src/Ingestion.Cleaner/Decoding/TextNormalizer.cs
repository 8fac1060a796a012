using System.Buffers;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Treats by rule what bytes bring along: line ends, controls, invisible and directional marks, odd spaces, composition.</summary>
internal static class TextNormalizer
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(BuildSuspects());

    /// <summary>
    /// Line ends become \n; tabs and Unicode spaces a space; controls, soft hyphens, zero-width and directional marks go
    /// (joiners stay between letters of scripts that need them); lone surrogates become U+FFFD; the rest is composed (NFC).
    /// </summary>
    public static string Normalize(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first >= 0) text = Rewrite(text, first);
        return Composition.Compose(text);
    }

    private static string Rewrite(string text, int first)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, first);
        var length = first;
        var i = first;
        while (i < text.Length)
        {
            var clean = text.AsSpan(i).IndexOfAny(Suspects);
            if (clean < 0) clean = text.Length - i;
            if (clean > 0)
            {
                text.AsSpan(i, clean).CopyTo(buffer.AsSpan(length));
                length += clean;
                i += clean;
                continue;
            }

            var replacement = Replace(text, ref i);
            if (replacement != '\0') buffer[length++] = replacement;
        }

        var result = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>What stands for the character at <paramref name="i"/>, which moves on; NUL for nothing.</summary>
    private static char Replace(string text, ref int i)
    {
        var c = text[i++];
        switch (c)
        {
            case '\r':
                if (i < text.Length && text[i] == '\n') i++;
                return '\n';
            case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                return '\n';
            case '\t' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A'):
                return ' ';
            case '\u200C' or '\u200D':
                return NeedsJoiner(text, i - 1) ? c : '\0';
        }

        if (!char.IsSurrogate(c)) return '\0';
        if (char.IsHighSurrogate(c) && i < text.Length && char.IsLowSurrogate(text[i])) return c;
        if (char.IsLowSurrogate(c) && i >= 2 && char.IsHighSurrogate(text[i - 2])) return c;
        return '\uFFFD';
    }

    private static bool NeedsJoiner(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] >= '\u0590' && text[at + 1] >= '\u0590';

    private static string BuildSuspects()
    {
        var list = new List<char> { '\u00A0', '\u00AD', '\u1680', '\u180E', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF', '\u061C', '\uFFFE', '\uFFFF' };
        void Range(int from, int to)
        {
            for (var c = from; c <= to; c++) list.Add((char)c);
        }

        Range(0, 9);
        Range(11, 31);
        Range(0x7F, 0x9F);
        Range(0x2000, 0x200F);
        Range(0x202A, 0x202E);
        Range(0x2060, 0x206F);
        Range(0xD800, 0xDFFF);
        return new string([.. list]);
    }
}
