using System.Collections.Frozen;
using System.Text;

namespace Ingestion.Cleaner.Metadata;

/// <summary>The words of bylines by kind (<c>author-words.txt</c>), looked up in lower case.</summary>
internal static class AuthorWords
{
    private static readonly Dictionary<string, FrozenSet<string>> Kinds = Load();

    /// <summary>What stands before a name, longest first.</summary>
    public static string[] By { get; } = [.. Kinds["by"].OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    /// <summary>What parts two names.</summary>
    public static FrozenSet<string> And => Kinds["and"];

    /// <summary>Parts of a byline that are no names.</summary>
    public static FrozenSet<string> Roles => Kinds["role"];

    /// <summary>Letters behind a name.</summary>
    public static FrozenSet<string> Degrees => Kinds["degree"];

    /// <summary>Names of agencies.</summary>
    public static FrozenSet<string> Agencies => Kinds["agency"];

    /// <summary>Words that make a name that of a body.</summary>
    public static FrozenSet<string> Bodies => Kinds["body"];

    /// <summary>Words that do so unless the author is said to be a person: they are family names as well.</summary>
    public static FrozenSet<string> BodiesOrFamilies => Kinds["body-or-family"];

    /// <summary>Articles, with which only a body's name begins.</summary>
    public static FrozenSet<string> Articles => Kinds["article"];

    /// <summary>What stands where an author would and is none.</summary>
    public static FrozenSet<string> None => Kinds["none"];

    private static Dictionary<string, FrozenSet<string>> Load()
    {
        using var stream = typeof(AuthorWords).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Metadata.author-words.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new List<(string Kind, string Word)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            words.Add((line[..tab], line[(tab + 1)..]));
        }

        return words.GroupBy(w => w.Kind).ToDictionary(g => g.Key, g => g.Select(w => w.Word).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
