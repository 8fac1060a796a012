using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads a time of day and a zone out of date tokens: 14:30, 2:30 p.m. EST, 14.30 Uhr, 14h30, T14:30:05+02:00.</summary>
internal ref struct ClockReader(ReadOnlySpan<char> text, List<DateToken> tokens)
{
    private const int Window = 7;
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The time of day.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>Minute or second.</summary>
    public TimePrecision Precision { get; private set; }

    /// <summary>Minutes east of UTC; null where none was stated.</summary>
    public int? Offset { get; private set; }

    /// <summary>Index of the token behind what was read.</summary>
    public int Next { get; private set; }

    /// <summary>Looks for a time that begins at most a few tokens behind <paramref name="from"/>.</summary>
    public bool TryReadAfter(int from)
    {
        for (var i = from; i < tokens.Count && i < from + Window; i++)
        {
            if (tokens[i].Kind == '0') return TryRead(i);
            // A second date or sentence begins: no time belongs to the first.
            if (tokens[i].Kind == 'a' && tokens[i].Length > 4) return false;
        }

        return false;
    }

    /// <summary>Reads a time that begins at a token.</summary>
    public bool TryRead(int at)
    {
        if (!IsNumber(at, 2, 24)) return false;
        var hour = tokens[at].Value;
        int minute = 0, second = 0;
        var i = at + 1;
        Precision = TimePrecision.Minute;
        var separated = i + 1 < tokens.Count && (tokens[i].Kind == ':' || tokens[i].Kind == '.' || IsWord(i, "h")) && tokens[i + 1].Length == 2 && IsNumber(i + 1, 2, 59);
        var dotted = separated && tokens[i].Kind == '.';
        if (separated)
        {
            minute = tokens[i + 1].Value;
            i += 2;
            if (i + 1 < tokens.Count && tokens[i].Kind == ':' && tokens[i + 1].Length == 2 && IsNumber(i + 1, 2, 60))
            {
                second = Math.Min(59, tokens[i + 1].Value);
                Precision = TimePrecision.Second;
                i += 2;
                if (i + 1 < tokens.Count && tokens[i].Kind is '.' or ',' && tokens[i + 1].Kind == '0') i += 2;
            }
        }

        var half = ReadHalf(ref i);
        var named = half != 0 || ReadWord(ref i, "uhr") || ReadWord(ref i, "klo") || (separated && !dotted);
        if (!named && !(dotted && (IsWord(at - 2, "kl") || IsWord(at - 3, "kl") || IsWord(at - 2, "ore") || IsWord(at - 2, "klo")))) return false;
        if (half != 0 && hour > 12) half = 0;
        if (half == 1 && hour == 12) hour = 0;
        if (half == 2 && hour < 12) hour += 12;
        if (hour == 24) hour = 0;
        Time = new TimeSpan(hour, minute, second);
        ReadZone(ref i);
        Next = i;
        return true;
    }

    private int ReadHalf(ref int i)
    {
        var j = Skip(i);
        if (j >= tokens.Count || tokens[j].Kind != 'a') return 0;
        var word = Word(j);
        if (word.Length == 2 && (word[1] | 0x20) == 'm' && (word[0] | 0x20) is 'a' or 'p')
        {
            i = j + 1;
            return (word[0] | 0x20) == 'a' ? 1 : 2;
        }

        if (word.Length == 1 && (word[0] | 0x20) is 'a' or 'p' && j + 2 < tokens.Count && tokens[j + 1].Kind == '.' && IsWord(j + 2, "m"))
        {
            i = j + 3 < tokens.Count && tokens[j + 3].Kind == '.' ? j + 4 : j + 3;
            return (word[0] | 0x20) == 'a' ? 1 : 2;
        }

        return 0;
    }

    private void ReadZone(ref int i)
    {
        var j = Skip(i);
        if (j < tokens.Count && tokens[j].Kind == '(') j++;
        if (j < tokens.Count && tokens[j].Kind == 'a' && tokens[j].Length <= 4)
        {
            Span<char> lower = stackalloc char[4];
            var length = Word(j).ToLowerInvariant(lower);
            if (!ZoneNames.TryFind(lower[..length], out var minutes)) return;
            Offset = minutes;
            i = ++j;
            if (minutes != 0) return;
        }

        if (j + 1 >= tokens.Count || tokens[j].Kind is not ('+' or '-') || tokens[j + 1].Kind != '0' || tokens[j + 1].Start != tokens[j].End) return;
        var sign = tokens[j].Kind == '-' ? -1 : 1;
        var digits = tokens[j + 1];
        int hours, rest = 0;
        var end = j + 2;
        if (digits.Length == 4) (hours, rest) = (digits.Value / 100, digits.Value % 100);
        else if (digits.Length <= 2) hours = digits.Value;
        else return;
        if (digits.Length <= 2 && end + 1 < tokens.Count && tokens[end].Kind == ':' && IsNumber(end + 1, 2, 59))
        {
            rest = tokens[end + 1].Value;
            end += 2;
        }

        if (hours > 14 || rest > 59 || (hours * 60) + rest > 14 * 60) return;
        Offset = sign * ((hours * 60) + rest);
        i = end;
    }

    private readonly int Skip(int i) => i < tokens.Count && tokens[i].Kind == ' ' ? i + 1 : i;

    private readonly bool IsNumber(int i, int digits, int most) =>
        i >= 0 && i < tokens.Count && tokens[i].Kind == '0' && tokens[i].Length <= digits && tokens[i].Value <= most;

    private readonly ReadOnlySpan<char> Word(int i) => _text.Slice(tokens[i].Start, tokens[i].Length);

    private readonly bool IsWord(int i, string word) =>
        i >= 0 && i < tokens.Count && tokens[i].Kind == 'a' && Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private readonly bool ReadWord(ref int i, string word)
    {
        var j = Skip(i);
        if (!IsWord(j, word)) return false;
        i = j + 1;
        return true;
    }
}
