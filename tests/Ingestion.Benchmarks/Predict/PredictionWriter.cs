using System.Text.Json;

namespace Ingestion.Benchmarks.Predict;

/// <summary>Writes predictions, one JSON object a line.</summary>
internal sealed class PredictionWriter(string path) : IDisposable
{
    private readonly StreamWriter lines = new(path);

    /// <summary>Writes one item's prediction.</summary>
    public void Write(object prediction) => lines.WriteLine(JsonSerializer.Serialize(prediction));

    /// <inheritdoc />
    public void Dispose() => lines.Dispose();
}
