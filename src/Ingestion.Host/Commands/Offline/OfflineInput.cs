namespace Ingestion.Host.Commands.Offline;

/// <summary>One input of <c>ingest clean</c> or <c>ingest classify</c>.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Id">Its name without its endings.</param>
/// <param name="Subfolder">The folder below the one that was named, or empty.</param>
public sealed record OfflineInput(string Path, string Id, string Subfolder)
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".xhtml", ".md", ".xml", ".rss", ".atom", ".json", ".jsonl"];

    /// <summary>Where the result goes under <paramref name="outFolder"/>.</summary>
    public string OutputUnder(string outFolder) => System.IO.Path.Combine(outFolder, Subfolder, Id + ".json");

    /// <summary>
    /// The inputs that <paramref name="paths"/> name: a file as it is, a folder with all files below it whose endings are known, each also
    /// packed as <c>.gz</c>. Dotfiles and sidecars are left out.
    /// </summary>
    /// <exception cref="FileNotFoundException">A path that is neither a file nor a folder.</exception>
    public static IEnumerable<OfflineInput> Expand(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                yield return Of(path, "");
                continue;
            }

            if (!Directory.Exists(path)) throw new FileNotFoundException($"{path}: no such file or folder", path);
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsArticle).Order(StringComparer.Ordinal))
                yield return Of(file, System.IO.Path.GetDirectoryName(System.IO.Path.GetRelativePath(path, file)) ?? "");
        }
    }

    private static OfflineInput Of(string path, string subfolder)
    {
        var name = WithoutPacking(System.IO.Path.GetFileName(path));
        var ending = Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return new OfflineInput(path, ending is null ? name : name[..^ending.Length], subfolder);
    }

    private static bool IsArticle(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        if (name.StartsWith('.') || name.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase)) return false;
        var bare = WithoutPacking(name);
        return Endings.Any(e => bare.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutPacking(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}
