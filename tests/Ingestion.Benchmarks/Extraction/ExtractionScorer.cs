using System.Globalization;
using System.Text.Json;
using Ingestion.Benchmarks.Quality;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>Calls the scorer: one definition of every figure.</summary>
internal static class ExtractionScorer
{
    private const string Tool = "score-extraction";

    /// <summary>Scores a folder of predictions.</summary>
    public static Task<JsonElement> ScoreAsync(string shared, string predictions, string track, CancellationToken cancellationToken) =>
        Scorer.RunAsync(shared, Tool, [predictions, Gold(shared), "--track", track], cancellationToken);

    /// <summary>What the scorer prints, the worst pages last.</summary>
    public static Task<string> PrintAsync(string shared, string predictions, string track, int worst, CancellationToken cancellationToken) =>
        Scorer.PrintedAsync(shared, Tool, [predictions, Gold(shared), "--track", track, "--worst", worst.ToString(CultureInfo.InvariantCulture)], cancellationToken);

    private static string Gold(string shared) => Path.Combine(shared, "data", "extraction", "gold");
}
