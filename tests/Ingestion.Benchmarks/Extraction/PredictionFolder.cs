using System.Globalization;
using System.Text.Json;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>A temporary folder of predictions in the scorer's form.</summary>
internal sealed class PredictionFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("extraction-").FullName;

    /// <summary>Writes one page's prediction; nothing for a rejected one.</summary>
    public void Write(string id, CleaningResult result) => Write(Path, id, result);

    /// <summary>Writes one page's prediction into a folder; nothing for a rejected one.</summary>
    public static void Write(string folder, string id, CleaningResult result)
    {
        if (result is not Cleaned { Articles: [var article, ..] }) return;
        var prediction = new
        {
            body = article.Body,
            title = article.Title ?? "",
            author = article.Authors.Select(a => a.Name).ToArray(),
            published = article.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            sources = article.FieldSources,
        };
        File.WriteAllText(System.IO.Path.Combine(folder, id + ".json"), JsonSerializer.Serialize(prediction));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
