using System.Text;

namespace Ingestion.Cleaner.Structure;

/// <summary>Phrases of pages that are no articles (<c>not-article-phrases.txt</c>), looked for in folded lines.</summary>
internal static class NotArticlePhrases
{
    private static readonly List<(string Kind, char Match, string Phrase)> Entries = Load();

    /// <summary>Missing pages and refusals.</summary>
    public static RefusalPhrases Errors { get; } = Of("error");

    /// <summary>Consent walls and captchas.</summary>
    public static RefusalPhrases Walls { get; } = Of("wall");

    /// <summary>Requests to log in or to subscribe.</summary>
    public static RefusalPhrases Logins { get; } = Of("login");

    private static RefusalPhrases Of(string kind) => new([.. Entries.Where(e => e.Kind == kind).Select(e => (e.Match, e.Phrase))]);

    private static List<(string Kind, char Match, string Phrase)> Load()
    {
        using var stream = typeof(NotArticlePhrases).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Structure.not-article-phrases.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new List<(string Kind, char Match, string Phrase)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            entries.Add((parts[0], parts[1][0], parts[2]));
        }

        return entries;
    }
}
