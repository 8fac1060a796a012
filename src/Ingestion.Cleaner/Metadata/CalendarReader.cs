namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads a calendar day out of date tokens, in the forms that pages write it.</summary>
internal ref struct CalendarReader(ReadOnlySpan<char> text, List<DateToken> tokens, DateConventions conventions)
{
    /// <summary>Words that may stand between day, month and year.</summary>
    private static readonly string[] Joints = ["de", "of", "del", "d", "st", "nd", "rd", "th", "er", "º", "ª", "den", "the", "di", "г", "року"];

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The year, 1900 to 2100.</summary>
    public int Year { get; private set; }

    /// <summary>The month.</summary>
    public int Month { get; private set; }

    /// <summary>The day of the month, or 0 where only the month was stated.</summary>
    public int Day { get; private set; }

    /// <summary>Index of the token behind what was read.</summary>
    public int Next { get; private set; }

    /// <summary>Reads a date that begins at a token.</summary>
    public bool TryRead(int at)
    {
        var token = tokens[at];
        if (token.Kind == '0')
            return TryReadYearFirst(at) || TryReadPacked(at) || TryReadNumbers(at) || TryReadDayMonthName(at) || TryReadIdeographs(at);
        return token.Kind == 'a' && TryReadMonthName(at);
    }

    private bool TryReadYearFirst(int at)
    {
        if (!IsYear(at)) return false;
        var sign = at + 1 < tokens.Count ? tokens[at + 1].Kind : '\0';
        if (sign is '-' or '/' or '.' && Skip(at + 2) < tokens.Count && tokens[Skip(at + 2)].Kind == '0')
        {
            var month = Skip(at + 2);
            if (!IsNumber(month, 12)) return false;
            var second = Skip(month + 1);
            if (second < tokens.Count && tokens[second].Kind == sign && IsNumber(Skip(second + 1), 31))
                return Accept(tokens[at].Value, tokens[month].Value, tokens[Skip(second + 1)].Value, Skip(second + 1) + 1);
            return sign != '.' && tokens[month].Length == 2 && Accept(tokens[at].Value, tokens[month].Value, 0, month + 1);
        }

        // Hungarian and Lithuanian: 2020. március 5. / 2020 m. kovo 5 d.
        var name = SkipSigns(at + 1);
        if (IsWord(name, "m")) name = SkipSigns(name + 1);
        var named = MonthAt(name, out var afterName);
        if (named == 0) return false;
        var day = SkipSigns(afterName);
        return IsNumber(day, 31) && tokens[day].Length <= 2 && Accept(tokens[at].Value, named, tokens[day].Value, day + 1);
    }

    private bool TryReadPacked(int at)
    {
        var token = tokens[at];
        return token.Length == 8 && Accept(token.Value / 10_000, token.Value / 100 % 100, token.Value % 100, at + 1);
    }

    private bool TryReadNumbers(int at)
    {
        if (!IsNumber(at, 31) || at + 4 >= tokens.Count) return false;
        var sign = tokens[at + 1].Kind;
        if (sign is not ('.' or '/' or '-')) return false;
        var second = Skip(at + 2);
        if (!IsNumber(second, 31)) return false;
        var sign2 = Skip(second + 1);
        if (sign2 >= tokens.Count || tokens[sign2].Kind != sign) return false;
        var year = Skip(sign2 + 1);
        if (year >= tokens.Count || tokens[year].Kind != '0' || tokens[year].Length is not (2 or 4)) return false;
        var value = tokens[year].Length == 4 ? tokens[year].Value : tokens[year].Value + (tokens[year].Value < 70 ? 2000 : 1900);
        var (first, other) = (tokens[at].Value, tokens[second].Value);
        var monthFirst = other > 12 || (first <= 12 && sign != '.' && conventions.MonthFirst);
        return monthFirst ? Accept(value, first, other, year + 1) : Accept(value, other, first, year + 1);
    }

    private bool TryReadDayMonthName(int at)
    {
        if (!IsNumber(at, 31) || tokens[at].Length > 2) return false;
        var month = MonthAt(SkipJoints(at + 1), out var after);
        if (month == 0) return false;
        var year = SkipJoints(after);
        if (IsYear(year)) return Accept(tokens[year].Value, month, tokens[at].Value, year + 1);
        if (year < tokens.Count && tokens[year].Kind == '\'' && IsNumber(year + 1, 99) && tokens[year + 1].Length == 2)
            return Accept(2000 + tokens[year + 1].Value, month, tokens[at].Value, year + 2);
        return AcceptWithoutYear(month, tokens[at].Value, after);
    }

    private bool TryReadMonthName(int at)
    {
        var month = MonthAt(at, out var after);
        if (month == 0) return false;
        var day = SkipSigns(after);
        if (IsYear(day)) return Accept(tokens[day].Value, month, 0, day + 1);
        if (!IsNumber(day, 31) || tokens[day].Length > 2)
        {
            var year = SkipJoints(after);
            return IsYear(year) && Accept(tokens[year].Value, month, 0, year + 1);
        }

        var next = SkipJoints(day + 1);
        if (IsYear(next)) return Accept(tokens[next].Value, month, tokens[day].Value, next + 1);
        return AcceptWithoutYear(month, tokens[day].Value, day + 1);
    }

    private bool TryReadIdeographs(int at)
    {
        if (!IsYear(at)) return false;
        var month = Mark(at + 1, '年', '년');
        if (month < 0 || !IsNumber(month, 12)) return false;
        var day = Mark(month + 1, '月', '월');
        if (day < 0) return false;
        if (!IsNumber(day, 31)) return Accept(tokens[at].Value, tokens[month].Value, 0, day);
        return Accept(tokens[at].Value, tokens[month].Value, tokens[day].Value, day + 2);
    }

    private readonly int Mark(int i, char chinese, char korean)
    {
        i = Skip(i);
        return i < tokens.Count && (_text[tokens[i].Start] == chinese || _text[tokens[i].Start] == korean) ? Skip(i + 1) : -1;
    }

    private bool AcceptWithoutYear(int month, int day, int next)
    {
        if (conventions.Reference is not { } reference) return false;
        // The latest year in which it lies not after the reference; one day more for clocks ahead of it. Four back hold a 29 February.
        for (var year = reference.Year + 1; year >= reference.Year - 4; year--)
            if (Accept(year, month, day, next) && (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) - reference.Date).Days <= 1) return true;
        return false;
    }

    private bool Accept(int year, int month, int day, int next)
    {
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 0 || day > DateTime.DaysInMonth(year, month)) return false;
        (Year, Month, Day, Next) = (year, month, day, Math.Min(next, tokens.Count));
        return true;
    }

    private readonly int MonthAt(int i, out int after)
    {
        after = i;
        if (i >= tokens.Count || tokens[i].Kind != 'a' || tokens[i].Length > 14) return 0;
        Span<char> lower = stackalloc char[14];
        var length = _text.Slice(tokens[i].Start, tokens[i].Length).ToLowerInvariant(lower);
        var month = MonthNames.Find(lower[..length], conventions.Language);
        if (month != 0)
        {
            after = i + 1 < tokens.Count && tokens[i + 1].Kind == '.' ? i + 2 : i + 1;
            return month;
        }

        // Vietnamese: tháng 3.
        var number = Skip(i + 1);
        if (!lower[..length].SequenceEqual("tháng") || !IsNumber(number, 12)) return 0;
        after = number + 1;
        return tokens[number].Value;
    }

    private readonly int SkipJoints(int i)
    {
        for (var steps = 0; i < tokens.Count && steps < 5; steps++, i++)
        {
            var token = tokens[i];
            if (token.Kind is ' ' or '.' or ',' or '-' or '/' or '\'' or '’') continue;
            if (token.Kind != 'a' || !IsJoint(_text.Slice(token.Start, token.Length))) break;
        }

        return i;
    }

    private static bool IsJoint(ReadOnlySpan<char> word)
    {
        foreach (var joint in Joints)
            if (word.Equals(joint, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private readonly int SkipSigns(int i)
    {
        while (i < tokens.Count && tokens[i].Kind is ' ' or '.' or ',' or '-' or '/') i++;
        return i;
    }

    private readonly int Skip(int i) => i < tokens.Count && tokens[i].Kind == ' ' ? i + 1 : i;

    private readonly bool IsYear(int i) => i < tokens.Count && tokens[i].Kind == '0' && tokens[i].Length == 4 && tokens[i].Value is >= 1900 and <= 2100;

    private readonly bool IsNumber(int i, int most) => i < tokens.Count && tokens[i].Kind == '0' && tokens[i].Value >= 1 && tokens[i].Value <= most;

    private readonly bool IsWord(int i, string word) =>
        i < tokens.Count && tokens[i].Kind == 'a' && _text.Slice(tokens[i].Start, tokens[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
