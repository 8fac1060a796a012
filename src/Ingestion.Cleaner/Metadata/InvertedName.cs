using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Turns a name as catalogues write it: 'Halvorsen, Mira' and 'Halvorsen, Mira K.'.</summary>
internal static class InvertedName
{
    /// <summary>The given name first, where a value that stands for one person is such a name; else the value as it is.</summary>
    public static string? Straightened(string? stated)
    {
        if (stated?.Split(',', StringSplitOptions.TrimEntries) is not [var family, var given]) return stated;
        var words = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !IsName(family) || !(IsName(words[0]) || IsInitial(words[0])) || !words.Skip(1).All(IsInitial)) return stated;
        return $"{given} {family}";
    }

    /// <summary>One word that may be a person's: 'Reuters, AFP' and 'Halvorsen, PhD' are no such pair.</summary>
    private static bool IsName(string word) =>
        word.Length > 1 && !word.Contains(' ', StringComparison.Ordinal) && char.IsUpper(word[0]) && char.IsLower(word[^1]) && AuthorName.MayBe(word) && AuthorName.KindOf(word) != AuthorKind.Agency;

    private static bool IsInitial(string word) => char.IsUpper(word[0]) && word[1..] is "" or ".";
}
