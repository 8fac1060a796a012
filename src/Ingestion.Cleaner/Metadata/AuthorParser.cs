using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>
/// Makes authors of a byline or of a metadata value: 'By A and B for The Paper', 'A, Staff Writer', 'C / dpa', user names. Persons
/// and agencies are told apart; roles, degrees, addresses and repetitions are taken off.
/// </summary>
internal static class AuthorParser
{
    private const int LongestByline = 400;
    private const int LongestName = 80;
    private const int MostAuthors = 20;

    /// <summary>Adds the authors of one stated value to a list, each once.</summary>
    /// <param name="authors">The list.</param>
    /// <param name="stated">The value.</param>
    /// <param name="kind">What the value says its author to be, or null.</param>
    /// <param name="single">Whether it stands where one author has a value of its own, so that 'Halvorsen, Mira' is one person.</param>
    public static void AddTo(List<Author> authors, string? stated, AuthorKind? kind = null, bool single = false)
    {
        foreach (var author in Parse(single ? InvertedName.Straightened(stated) : stated, kind))
            if (authors.Count < MostAuthors && !authors.Exists(a => AuthorName.Same(a.Name, author.Name))) authors.Add(author);
    }

    /// <summary>The authors of one stated value, in its order; empty where it states none.</summary>
    /// <param name="stated">The value.</param>
    /// <param name="kind">What it says its author to be, or null.</param>
    public static IReadOnlyList<Author> Parse(string? stated, AuthorKind? kind = null)
    {
        if (string.IsNullOrWhiteSpace(stated) || stated.Length > LongestByline) return [];
        var authors = new List<Author>();
        foreach (var part in BylineSplitter.Split(AuthorAddress.TakenOff(stated)))
        {
            var name = AuthorName.Trim(part);
            if (name.Length is < 2 or > LongestName || !AuthorName.MayBe(name) || authors.Count >= MostAuthors) continue;
            if (!authors.Exists(a => AuthorName.Same(a.Name, name))) authors.Add(new Author(name, AuthorName.KindOf(name, kind)));
        }

        return authors;
    }

    /// <summary>Whether a line is 'Written by' or the like and nothing else.</summary>
    public static bool IsBareByline(string line) => line.Length <= 30 && AuthorWords.By.Contains(line.Trim(' ', ':').ToLowerInvariant()) && !line.Equals("de", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line begins as a byline does ('By …', 'Von …'), with a name behind.</summary>
    public static bool StartsAsByline(string line) =>
        line.Length <= LongestByline && BylineSplitter.WithoutBy(line) is { } rest && rest.Length > 0 && rest.Length < line.Length && char.IsUpper(rest[0]);
}
