using System.IO.Compression;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Reads <c>token TAB tag</c> files.</summary>
internal static class ConllFile
{
    /// <summary>All sentences of a <c>.conll.gz</c>, in the order of the file.</summary>
    public static List<ConllSentence> Read(string path)
    {
        var sentences = new List<ConllSentence>();
        var (tokens, tags) = (new List<string>(), new List<string>());
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                tokens.Add(line[..tab]);
                tags.Add(line[(tab + 1)..].Trim());
            }
            else if (tokens.Count > 0)
            {
                sentences.Add(new ConllSentence([.. tokens], [.. tags]));
                tokens.Clear();
                tags.Clear();
            }
        }

        if (tokens.Count > 0) sentences.Add(new ConllSentence([.. tokens], [.. tags]));
        return sentences;
    }
}
