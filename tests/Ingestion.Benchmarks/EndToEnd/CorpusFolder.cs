using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>A corpus on disk: one subfolder a source.</summary>
internal static class CorpusFolder
{
    /// <summary>Writes the files and says how many bytes they have.</summary>
    public static long Write(IEnumerable<CorpusFile> files, string folder)
    {
        var bytes = 0L;
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
            bytes += new FileInfo(path).Length;
        }

        return bytes;
    }

    /// <summary>Copies a corpus, so that a run may take its files away.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Drops a corpus: every source's folder is renamed into the drop folder, complete at once.</summary>
    public static void Drop(string from, string into)
    {
        foreach (var source in Directory.EnumerateDirectories(from).Order(StringComparer.Ordinal).ToList())
            Directory.Move(source, Path.Combine(into, Path.GetFileName(source)));
    }
}
