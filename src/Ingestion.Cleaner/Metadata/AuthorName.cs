using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Judges and trims one name of a byline.</summary>
internal static class AuthorName
{
    private const int MostWords = 7;

    /// <summary>Without signs at its ends, parentheses, addresses and degrees.</summary>
    public static string Trim(string name)
    {
        var bracket = name.IndexOfAny(['(', '[', '<', '{']);
        if (bracket == 0)
        {
            var close = name.IndexOfAny([')', ']', '>', '}']);
            name = close > 0 ? name[(close + 1)..] : name[1..];
        }
        else if (bracket > 0) name = name[..bracket];

        if (name.Contains('@', StringComparison.Ordinal)) name = string.Join(' ', name.Split(' ').Where(w => !w.Contains('@', StringComparison.Ordinal)));
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        name = name.Trim(' ', '-', '–', '—', ':', ',', '*', '"', '“', '”', '»', '«', '•', ')', ']', '>', '\u200B').TrimStart('.', '\'', ' ').TrimEnd();
        if (name.EndsWith('.') && name.Length > 3 && char.IsLower(name[^2]) && !EndsInDegree(name)) name = name.TrimEnd('.');
        while (EndsInDegree(name)) name = name[..name.LastIndexOf(' ')].TrimEnd(' ', ',');
        while (EndsInRole(name)) name = name[..name.LastIndexOf(' ')];
        return WithoutRepetition(name);
    }

    /// <summary>Whether it can be an author's name at all.</summary>
    public static bool MayBe(string name)
    {
        var lower = name.ToLowerInvariant();
        if (AuthorWords.Roles.Contains(lower) || AuthorWords.Degrees.Contains(lower) || AuthorWords.None.Contains(lower)) return false;
        var words = 1;
        var letters = 0;
        var digits = 0;
        foreach (var c in name)
        {
            if (c == ' ') words++;
            else if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
            else if (c is '{' or '}' or '=' or '<' or '>' or '?' or '!' or '$' or '%') return false;
        }

        if (letters == 0 || digits > letters + 3 || words > MostWords) return false;
        if (digits > 0 && words > 1 && StatedTimeParser.Parse(name, new DateConventions(Reference: DateTimeOffset.UnixEpoch)) is not null) return false;
        return words <= 4 || char.IsUpper(name[0]);
    }

    /// <summary>A person has two to five words in capitals; a body is known by its words; a user name is neither.</summary>
    /// <param name="name">The name.</param>
    /// <param name="stated">
    /// What is said of it beside the name. A body is believed to be one; a person only where the name could be a person's: many sites call their desks persons.
    /// </param>
    public static AuthorKind KindOf(string name, AuthorKind? stated = null)
    {
        if (stated == AuthorKind.Agency) return AuthorKind.Agency;
        var lower = name.ToLowerInvariant();
        if (AuthorWords.Agencies.Contains(lower)) return AuthorKind.Agency;
        var words = lower.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => AuthorWords.Bodies.Contains(w) || (stated != AuthorKind.Person && AuthorWords.BodiesOrFamilies.Contains(w)))) return AuthorKind.Agency;
        // 'The Coast Courier', 'Das Magazin'; inside a name they are a person's: 'Rahul Das', 'Maria das Neves'.
        if (words.Length > 1 && AuthorWords.Articles.Contains(words[0])) return AuthorKind.Agency;
        var parts = name.Split(' ');
        if (parts.Length is < 2 or > 6 || name.Any(char.IsDigit)) return IsShortOfHan(name) ? AuthorKind.Person : AuthorKind.Unknown;
        return char.IsUpper(parts[0][0]) && char.IsUpper(parts[^1][0]) || !IsCased(name) ? AuthorKind.Person : AuthorKind.Unknown;
    }

    /// <summary>The same name but for case, dots and white space.</summary>
    public static bool Same(string a, string b) => string.Equals(Key(a), Key(b), StringComparison.OrdinalIgnoreCase);

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static bool IsShortOfHan(string name) => name.Length is >= 2 and <= 4 && name.All(c => c is >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF');

    private static bool IsCased(string name) => name.Any(c => char.IsUpper(c) || char.IsLower(c));

    /// <summary>'Mira Halvorsen Writer': a role behind at least two words.</summary>
    private static bool EndsInRole(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && name.IndexOf(' ') < space && AuthorWords.Roles.Contains(name[(space + 1)..].ToLowerInvariant());
    }

    /// <summary>'Mira Halvorsen Mira Halvorsen': a picture's text and the name.</summary>
    private static string WithoutRepetition(string name)
    {
        var half = name.Length / 2;
        return name.Length > 5 && name.Length % 2 == 1 && name[half] == ' ' && string.Equals(name[..half], name[(half + 1)..], StringComparison.OrdinalIgnoreCase) ? name[..half] : name;
    }

    private static bool EndsInDegree(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && AuthorWords.Degrees.Contains(name[(space + 1)..].ToLowerInvariant()) && name.IndexOf(' ') < space;
    }
}
