namespace Ingestion.Contracts.Articles;

/// <summary>
/// A line's identity within a source, and the lines of one article that count for its source's profile. Cleaner and persister
/// share this one definition: what is counted under a hash is what is found under it.
/// </summary>
/// <remarks>
/// Letters are folded to lower case and runs of white space to one space. In lines of at least <see cref="LettersToFoldDigits"/>
/// letters a run of digits is one sign, so that counters and dates ('Visited 3 times') are the same line each time.
/// </remarks>
public static class ProfileLines
{
    /// <summary>Fewest letters of a line that counts at all: bare numbers and marks are cells of tables as often as furniture.</summary>
    public const int LeastLetters = 3;

    /// <summary>Fewest letters of a line in which digits are folded: 'Step 1' and 'Step 2' stay two lines.</summary>
    public const int LettersToFoldDigits = 10;

    private const ulong Basis = 14695981039346656037; // FNV-1a, 64 bits
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a line, or null where it does not count.</summary>
    public static ulong? HashOf(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
            if (char.IsLetter(c)) letters++;
        if (letters < LeastLetters) return null;

        var hash = Basis;
        bool inNumber = false, inSpace = false, started = false;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                inSpace = started;
                continue;
            }

            var isDigit = letters >= LettersToFoldDigits && char.IsDigit(c);
            if (inSpace) hash = (hash ^ ' ') * Prime;
            if (isDigit && inNumber && !inSpace) continue;
            inNumber = isDigit;
            inSpace = false;
            started = true;
            hash = (hash ^ (isDigit ? '0' : char.ToLowerInvariant(c))) * Prime;
        }

        return hash;
    }

    /// <summary>
    /// The distinct hashes of an article's source text, kept and removed alike: what is counted, once a sameness group, for the
    /// article's source.
    /// </summary>
    public static IReadOnlySet<ulong> Of(CleanedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Body, article.Removed.Select(removed => removed.Text));
    }

    /// <summary>The same of an article as it is stored.</summary>
    /// <param name="body">Its body.</param>
    /// <param name="removed">The texts that were taken off it.</param>
    public static IReadOnlySet<ulong> Of(string body, IEnumerable<string> removed)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(removed);
        var hashes = new HashSet<ulong>();
        AddLines(hashes, body);
        foreach (var text in removed) AddLines(hashes, text);
        return hashes;
    }

    private static void AddLines(HashSet<ulong> hashes, string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (HashOf(line) is { } hash) hashes.Add(hash);
    }
}
