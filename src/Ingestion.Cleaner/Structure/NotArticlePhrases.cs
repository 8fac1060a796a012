using System.Buffers;
using System.Text;

namespace Ingestion.Cleaner.Structure;

/// <summary>Phrases of pages that are no articles (<c>not-article-phrases.txt</c>), looked for in folded lines.</summary>
internal static class NotArticlePhrases
{
    private static readonly List<(string Kind, string Phrase)> Entries = Load();

    /// <summary>Missing pages and refusals.</summary>
    public static SearchValues<string> Errors { get; } = Of("error");

    /// <summary>Consent walls and captchas.</summary>
    public static SearchValues<string> Walls { get; } = Of("wall");

    /// <summary>Requests to log in or to subscribe.</summary>
    public static SearchValues<string> Logins { get; } = Of("login");

    private static SearchValues<string> Of(string kind) => SearchValues.Create([.. Entries.Where(e => e.Kind == kind).Select(e => e.Phrase)], StringComparison.Ordinal);

    private static List<(string Kind, string Phrase)> Load()
    {
        using var stream = typeof(NotArticlePhrases).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Structure.not-article-phrases.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new List<(string Kind, string Phrase)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            entries.Add((line[..tab], line[(tab + 1)..]));
        }

        return entries;
    }
}
