namespace Ingestion.Cleaner.Metadata;

/// <summary>Parts a byline into the names and other things it lists.</summary>
internal static class BylineSplitter
{
    private static readonly string[] ForWords = [" for ", " für ", " pour ", " para ", " per ", " at ", " from ", " of ", " voor ", " dla ", " для ", " in ", " illustration ", " illustrationen ", " fotos ", " foto ", " photos ", " photography ", " photo "];

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
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (!AuthorWords.And.Contains(words[i].ToLowerInvariant()) || (words[i].Length == 1 && char.IsUpper(words[i][0]))) continue;
            // 'Ortega y Gasset' is rare; 'de la Cruz y' rarer: a joint parts names only where capitals stand on both sides.
            if (!StartsName(words[i + 1]) || from == i) continue;
            yield return string.Join(' ', words[from..i]);
            from = i + 1;
        }

        yield return string.Join(' ', words[from..]);
    }

    private static bool StartsName(string word) => !char.IsLower(word[0]) || word.Length > 3;

    private static void AddName(List<string> parts, string name)
    {
        name = WithoutBy(name);
        foreach (var word in ForWords)
        {
            var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + word.Length < name.Length && !char.IsLower(name[at + word.Length]) | name.AsSpan(at + word.Length).StartsWith("the ")) name = name[..at];
        }

        if (name.Length > 0) parts.Add(name);
    }
}
