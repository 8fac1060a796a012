namespace Ingestion.Cleaner.Metadata;

/// <summary>Parts a byline into the names and other things it lists.</summary>
internal static class BylineSplitter
{
    /// <summary>Words of a person's name.</summary>
    private const int LongestName = 4;

    private static readonly string[] ForWords = [" for ", " für ", " pour ", " para ", " at ", " from ", " of ", " voor ", " dla ", " для "];

    /// <summary>Such words that are names as well: 'Kim In Sook', 'Lars Per Hansen'.</summary>
    private static readonly string[] ForWordsOrNames = [" in ", " per "];

    private static readonly string[] PictureWords = [" illustration ", " illustrationen ", " fotos ", " foto ", " photos ", " photography ", " photo "];

    /// <summary>The parts, in order.</summary>
    public static List<string> Split(string stated)
    {
        var parts = new List<string>();
        foreach (var piece in stated.Split([';', '&', '|', '\n', '/', '•', '·', '⋅', '»', '›', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            foreach (var item in SplitCommas(WithoutBy(piece)))
                foreach (var name in SplitAnd(item)) AddName(parts, name);
        return parts;
    }

    /// <summary>Without the words before a name.</summary>
    public static string WithoutBy(string text)
    {
        // 'ByMira Halvorsen': two elements without a space between.
        if (text.Length > 4 && (text.StartsWith("By", StringComparison.Ordinal) || text.StartsWith("BY", StringComparison.Ordinal)) && char.IsUpper(text[2]) && (char.IsLower(text[3]) || text[3] == '.')) text = text[2..];
        text = text.Trim().TrimStart('-', '–', '—', ':', '©', '(').TrimStart();
        for (var again = true; again;)
        {
            again = false;
            foreach (var by in AuthorWords.By)
            {
                if (text.Length <= by.Length + 1 || !text.StartsWith(by, StringComparison.OrdinalIgnoreCase)) continue;
                var next = text[by.Length];
                if (next != ':' && !char.IsWhiteSpace(next)) continue;
                // 'De' and 'Di' begin names as well: capital within a name, lower case in a byline's middle.
                if (by.Length == 2 && next != ':' && char.IsUpper(text[0]) && by is "de" or "di" or "da" or "af" or "av" && !IsWholeUpper(text)) continue;
                text = text[(by.Length + 1)..].TrimStart(':', ' ', '\t');
                again = true;
                break;
            }
        }

        return text;
    }

    private static bool IsWholeUpper(string text) => text.Length > 3 && !text.Any(char.IsLower);

    /// <summary>'Last, First' is one name; roles and degrees behind a comma fall away later.</summary>
    private static string[] SplitCommas(string text) =>
        text.Split([',', '،', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> SplitAnd(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = 0;
        var upper = IsWholeUpper(text);
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (!IsJoint(words[i], upper)) continue;
            // 'Ortega y Gasset' is rare; 'de la Cruz y' rarer: a joint parts names only where capitals stand on both sides.
            if (!StartsName(words[i + 1]) || from == i) continue;
            yield return string.Join(' ', words[from..i]);
            from = i + 1;
        }

        yield return string.Join(' ', words[from..]);
    }

    /// <summary>With a capital such a word is a name among names: 'Sarah Dan Miller', 'Lars E Hansen'. 'And' and 'Und' are none.</summary>
    private static bool IsJoint(string word, bool upper)
    {
        var lower = word.ToLowerInvariant();
        if (!AuthorWords.And.Contains(lower) || (word.Length == 1 && char.IsUpper(word[0]))) return false;
        return upper || word == lower || lower is "and" or "und";
    }

    private static bool StartsName(string word) => !char.IsLower(word[0]) || word.Length > 3;

    private static void AddName(List<string> parts, string name)
    {
        name = WithoutBy(name);
        name = Before(name, ForWords, StringComparison.OrdinalIgnoreCase);
        name = Before(name, PictureWords, StringComparison.OrdinalIgnoreCase);
        // With a capital among small letters they are part of a name, unless more stands there than a name takes: 'Mira Halvorsen In The Coast Courier'.
        name = Before(name, ForWordsOrNames, IsWholeUpper(name) || name.AsSpan().Count(' ') >= LongestName ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        if (name.Length > 0) parts.Add(name);
    }

    /// <summary>What stands before the first of some words that has another name, or 'the', behind it.</summary>
    private static string Before(string name, string[] words, StringComparison comparison)
    {
        foreach (var word in words)
        {
            var at = name.IndexOf(word, comparison);
            if (at > 0 && at + word.Length < name.Length && !char.IsLower(name[at + word.Length]) | name.AsSpan(at + word.Length).StartsWith("the ")) name = name[..at];
        }

        return name;
    }
}
