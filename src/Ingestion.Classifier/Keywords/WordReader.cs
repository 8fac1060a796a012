using System.Globalization;

namespace Ingestion.Classifier.Keywords;

/// <summary>
/// Walks over the words of a text: runs of letters, digits and the marks on them. Apostrophes part an elided article from its noun ("l'Ukraine") and the
/// English genitive from its name, and stay inside other words. Scripts without blanks between words give overlapping runs: two characters of
/// Chinese and Japanese, five of Thai, Lao, Khmer and Burmese.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const int LongestElided = 2;
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private int _runEnd;
    private bool _break = true;

    /// <summary>The word just read.</summary>
    public WordToken Current { get; private set; }

    /// <summary>Reads the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var c = _text[_next];
            if (!IsWord(c))
            {
                if (!IsJoining(c)) _break = true;
                _next++;
                continue;
            }

            var width = DenseWidth(c);
            if (width > 0) ReadDense(width);
            else ReadSpaced();
            _break = false;
            return true;
        }

        return false;
    }

    /// <summary>How many characters a word has in a script without blanks, 0 in the others.</summary>
    public static int DenseWidth(char c) => c switch
    {
        < '\u0E00' => 0,
        <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' => 5,
        >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' => 2,
        _ => 0,
    };

    private void ReadDense(int width)
    {
        var start = _next;
        if (_runEnd <= start)
        {
            _runEnd = start;
            while (_runEnd < _text.Length && IsWord(_text[_runEnd]) && DenseWidth(_text[_runEnd]) == width) _runEnd++;
        }

        var end = Math.Min(start + width, _runEnd);
        Current = new(start, end, _break);
        _next = end == _runEnd ? end : start + 1;
    }

    private void ReadSpaced()
    {
        var start = _next;
        var end = start;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (IsWord(c))
            {
                if (DenseWidth(c) > 0) break;
                end++;
            }
            else if (IsApostrophe(c) && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))
            {
                if (IsElided(_text[start..end]) || IsGenitive(end)) break;
                end++;
            }
            else
            {
                break;
            }
        }

        Current = new(start, end, _break);
        _next = end;
        if (end < _text.Length && IsApostrophe(_text[end])) _next = IsGenitive(end) ? end + 2 : end + 1;
    }

    // 'O'Neill' is one word: the elided words are small letters, or the first of a sentence before a small letter.
    private static bool IsElided(ReadOnlySpan<char> before) =>
        before.Length <= LongestElided && (char.IsLower(before[0]) || (before[0] != 'O' && before.Length == 1));

    private readonly bool IsGenitive(int apostrophe) =>
        apostrophe + 1 < _text.Length && _text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 == _text.Length || !char.IsLetterOrDigit(_text[apostrophe + 2]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsJoining(char c) => c is ' ' or '-' or '\u00A0' or '\'' or '’' or '\u00AD';

    private static bool IsWord(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (char.IsLetterOrDigit(c)) return true;
        return char.IsSurrogate(c)
            ? c is not (>= '\uD83C' and <= '\uD83E')
            : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
