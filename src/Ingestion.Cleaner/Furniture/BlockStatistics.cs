namespace Ingestion.Cleaner.Furniture;

/// <summary>Counts over a block's text, from one pass.</summary>
internal readonly record struct BlockStatistics(int Words, int Letters, int Upper, int Digits, int Commas, int SentenceEnds, int Ideographs)
{
    /// <summary>Words, with an ideograph or syllable counted as half a word where no spaces part them.</summary>
    public int WordsOrSigns => Words + (Ideographs / 2);

    /// <summary>Counts.</summary>
    public static BlockStatistics Of(ReadOnlySpan<char> text)
    {
        int words = 0, letters = 0, upper = 0, digits = 0, commas = 0, ends = 0, ideographs = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if ((uint)((c | 0x20) - 'a') <= 'z' - 'a')
            {
                letters++;
                if (c <= 'Z') upper++;
                if (!inWord) words++;
                inWord = true;
                continue;
            }

            if (c == ' ')
            {
                inWord = false;
                continue;
            }

            if ((uint)(c - '0') <= 9)
            {
                digits++;
                if (!inWord) words++;
                inWord = true;
            }
            else if (c is ',' or '，' or '、' or '،') commas++;
            else if (c is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…') ends++;
            else if (c >= 0x80 && char.IsLetter(c))
            {
                letters++;
                if (c is >= '\u2E80' and <= '\uFAFF') ideographs++;
                else
                {
                    if (char.IsUpper(c)) upper++;
                    if (!inWord) words++;
                    inWord = true;
                }
            }
        }

        return new BlockStatistics(words, letters, upper, digits, commas, ends, ideographs);
    }
}
