using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Abbreviations of time zones that mean one offset (<c>zones.txt</c>).</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Load();

    /// <summary>The minutes east of UTC of a lower-case abbreviation.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out int minutes) => ByName.TryGetValue(name, out minutes);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var stream = typeof(ZoneNames).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Metadata.zones.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var zones = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            zones.Add(columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture));
        }

        return zones.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
