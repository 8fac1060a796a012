using System.IO.Compression;
using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Predict;

/// <summary><c>predict extraction FOLDER --out DIR</c>: cleans a folder of packed pages or texts into the scorer's form.</summary>
internal sealed class ExtractionPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "extraction";

    /// <inheritdoc/>
    public void Predict(string input, string output)
    {
        var cleaner = new ArticleCleaner(new CleanerOptions());
        Directory.CreateDirectory(output);
        foreach (var path in Directory.GetFiles(input).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var name = Path.GetFileName(path);
            PredictionFolder.Write(output, name[..name.IndexOf('.')], cleaner.Clean(new RawFile(name, bytes.ToArray()), CleaningHints.None));
        }
    }
}
