namespace Ingestion.Cleaner.Text;

/// <summary>Counts a line's shape and hashes its words, in one pass over its characters.</summary>
internal static class LineScanner
{
    private const uint HashBasis = 2166136261;
    private const uint HashPrime = 16777619;

    /// <summary>Scans a line; its tokens (hashes of folded words, ideographs one by one) are added to <paramref name="tokens"/>.</summary>
    public static LineShape Scan(ReadOnlySpan<char> line, List<LineToken> tokens)
    {
        var shape = new LineShape { Length = line.Length, TokensFrom = tokens.Count, First = CharacterTraits.EdgeOf(line[0]) };
        var ideographs = 0;
        var at = 0;
        while (at < line.Length)
        {
            var c = line[at];
            var traits = CharacterTraits.Of(c);
            if ((traits & (CharacterTraits.Letter | CharacterTraits.Digit)) == 0)
            {
                if (c != ' ') CountMark(ref shape, line, at, traits);
                at++;
            }
            else if ((traits & CharacterTraits.Ideograph) != 0)
            {
                ideographs++;
                shape.Letters++;
                shape.Uncased++;
                tokens.Add(new LineToken((HashBasis ^ c) * HashPrime, 2));
                at++;
            }
            else
            {
                at = ScanWord(ref shape, line, at, tokens);
            }
        }

        shape.Words += ideographs / 2;
        shape.TokensTo = tokens.Count;
        shape.Last = LastEdge(line);
        if (shape.TokensTo - shape.TokensFrom >= 4)
            for (var i = 0; i < 4; i++) shape.Opening = WordEvidence.Pair(shape.Opening, tokens[shape.TokensFrom + i].Hash);
        return shape;
    }

    private static int ScanWord(ref LineShape shape, ReadOnlySpan<char> line, int at, List<LineToken> tokens)
    {
        var start = at;
        var hash = HashBasis;
        int letters = 0, digits = 0, capitals = 0, uncased = 0;
        for (; at < line.Length; at++)
        {
            var c = line[at];
            var traits = CharacterTraits.Of(c);
            if ((traits & CharacterTraits.Digit) != 0) digits++;
            else if ((traits & CharacterTraits.Letter) == 0 || (traits & CharacterTraits.Ideograph) != 0)
            {
                if ((traits & CharacterTraits.Apostrophe) == 0 || at + 1 >= line.Length || (CharacterTraits.Of(line[at + 1]) & CharacterTraits.Letter) == 0) break;
                c = '\'';
            }
            else
            {
                letters++;
                if ((traits & CharacterTraits.Capital) != 0)
                {
                    capitals++;
                    c = c < 0x80 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
                }
                else if ((traits & CharacterTraits.Uncased) != 0) uncased++;
            }

            hash = (hash ^ c) * HashPrime;
        }

        shape.Words++;
        shape.Letters += letters;
        shape.Digits += digits;
        shape.Capitals += capitals;
        shape.Uncased += uncased;
        if (digits > 0)
        {
            shape.Numbers++;
            if (digits == 4 && letters == 0 && line[start] is '1' or '2' && line[start + 1] is '9' or '0') shape.TimeNumbers++;
            else if (digits == 2 && start > 1 && line[start - 1] == ':' && char.IsAsciiDigit(line[start - 2])) shape.TimeNumbers++;
        }

        if (letters > 0)
        {
            if ((CharacterTraits.Of(line[start]) & CharacterTraits.Capital) != 0) shape.CapitalWords++;
            else if (letters <= 3 && uncased == 0) shape.SmallWords++;
            if (CalendarWords.Contains(hash)) shape.CalendarWords++;
        }

        tokens.Add(digits > 0 && letters == 0 ? new LineToken(HashBasis + (uint)Math.Min(digits, 5), 0) : new LineToken(hash, letters));
        return at;
    }

    private static void CountMark(ref LineShape shape, ReadOnlySpan<char> line, int at, int traits)
    {
        if ((traits & CharacterTraits.Comma) != 0) shape.Commas++;
        else if ((traits & CharacterTraits.SentenceEnd) != 0)
        {
            var next = at + 1 < line.Length ? line[at + 1] : ' ';
            if (line[at] >= '\u3000' || next == ' ' || (CharacterTraits.Of(next) & (CharacterTraits.Quote | CharacterTraits.Closing)) != 0) shape.SentenceEnds++;
        }
        else if ((traits & CharacterTraits.Quote) != 0) shape.Quotes++;
        else if ((traits & CharacterTraits.Separator) != 0) shape.Separators++;
        else if (line[at] is ':' or '：')
        {
            shape.Colons++;
            if (line[at..].StartsWith("://")) shape.Addresses++;
        }
        else if (line[at] is '@' or '#') shape.Addresses++;
        else if (line[at] is '{' or '}' or '[' or ']' or '=' or ';' or '$' or '%' or '`') shape.CodeMarks++;
    }

    private static LineEdge LastEdge(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 1 && (CharacterTraits.Of(line[end - 1]) & (CharacterTraits.Quote | CharacterTraits.Closing)) != 0) end--;
        var edge = CharacterTraits.EdgeOf(line[end - 1]);
        return end < line.Length && edge is not (LineEdge.Stop or LineEdge.Question) ? CharacterTraits.EdgeOf(line[^1]) : edge;
    }
}
