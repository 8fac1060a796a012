using System.Text.Json;

namespace Ingestion.Watcher.Outcome;

/// <summary>Reads an archive: what its manifests say, and what lies in it.</summary>
public static class ArchiveReader
{
    /// <summary>The last word of all manifests below <paramref name="archive"/> on each file. Lines that were torn by a crash are passed over.</summary>
    /// <param name="archive">The archive's folder; it need not exist.</param>
    /// <param name="torn">Told of each line that cannot be read: the manifest and the line's number from 1.</param>
    /// <exception cref="IOException">A manifest cannot be read.</exception>
    public static IReadOnlyDictionary<Guid, ManifestLine> Manifests(string archive, Action<string, int>? torn)
    {
        var lines = new Dictionary<Guid, ManifestLine>();
        if (!Directory.Exists(archive))
            return lines;
        foreach (var manifest in Directory.EnumerateFiles(archive, Manifest.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var text in File.ReadLines(manifest))
            {
                number++;
                if (Read(text) is { } line)
                    lines[line.FileId] = line;
                else if (text.Length > 0)
                    torn?.Invoke(manifest, number);
            }
        }

        return lines;
    }

    /// <summary>The articles' files in the archive, without manifests, descriptions and reasons.</summary>
    public static IEnumerable<string> Files(string archive) => !Directory.Exists(archive)
        ? []
        : Directory.EnumerateFiles(archive, "*", SearchOption.AllDirectories).Where(file => IsContent(Path.GetFileName(file)));

    /// <summary>Whether a file of this name holds what was dropped, and not what is told about it.</summary>
    internal static bool IsContent(string name) =>
        name != Manifest.FileName && !name.EndsWith(Discovery.NameRules.Sidecar, StringComparison.Ordinal)
        && !name.EndsWith(ArchiveNames.ReasonEnding, StringComparison.Ordinal) && !name.EndsWith(".part", StringComparison.Ordinal);

    private static ManifestLine? Read(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, ManifestJson.Default.ManifestLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
