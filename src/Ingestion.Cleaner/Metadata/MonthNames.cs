using System.Collections.Frozen;
using System.Text;

namespace Ingestion.Cleaner.Metadata;

/// <summary>The month names of many languages (<c>months.txt</c>).</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, (string Language, int Month)[]>.AlternateLookup<ReadOnlySpan<char>> ByName = Load();

    /// <summary>The month (1 to 12) of a lower-case word, or 0.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">The declared language; decides where languages disagree.</param>
    public static int Find(ReadOnlySpan<char> word, string? language)
    {
        if (!ByName.TryGetValue(word, out var entries)) return 0;
        if (language is { Length: >= 2 } && entries.Length > 1)
        {
            foreach (var (name, month) in entries)
                if (language.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return month;
        }

        return entries[0].Month;
    }

    private static FrozenDictionary<string, (string Language, int Month)[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var entries = new List<(string Name, string Language, int Month)>();
        using var stream = typeof(MonthNames).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Metadata.months.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            for (var month = 1; month < columns.Length; month++)
                foreach (var name in columns[month].Split(',')) entries.Add((name, columns[0], month));
        }

        return entries.GroupBy(e => e.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(e => (e.Language, e.Month)).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
