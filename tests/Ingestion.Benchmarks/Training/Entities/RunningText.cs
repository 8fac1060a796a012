using System.IO.Compression;
using System.Text.Json;
using Ingestion.Classifier.Text;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>The running text that clusters and the habits of case are learnt from: the training sets themselves and the topics' training text.</summary>
internal static class RunningText
{
    /// <summary>Texts of a <c>.jsonl.gz</c>, title and text as paragraphs.</summary>
    public static IEnumerable<TextAnalysis> OfJsonLines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var title = json.RootElement.TryGetProperty("title", out var t) ? t.GetString() : "";
            yield return TextAnalysis.Of(title + "\n" + json.RootElement.GetProperty("text").GetString());
        }
    }
}
