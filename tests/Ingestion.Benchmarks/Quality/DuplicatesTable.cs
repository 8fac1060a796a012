using System.Diagnostics;
using Ingestion.Benchmarks.Predict;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Near-duplicates: agreement of the groups, recall for each way of copying, and what was merged though alone.</summary>
internal sealed class DuplicatesTable : IQualityTable
{
    /// <inheritdoc />
    public string Name => "duplicates";

    /// <inheritdoc />
    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var predictions = Path.GetTempFileName();
        try
        {
            foreach (var gold in Directory.EnumerateFiles(Path.Combine(shared, "data", "classification", "duplicates"), "*.jsonl.gz").Order(StringComparer.Ordinal))
            {
                await output.WriteLineAsync($"duplicates: {Path.GetFileName(gold)} (asked: ARI 0.94, combined-hard 0.65, background-shared merged at most 0.20)");
                DuplicatesPredictor.Predict(gold, predictions, output);
                await output.WriteLineAsync(ArticleSpeed.Describe(gold));
                using var scorer = Process.Start(new ProcessStartInfo(Path.Combine(shared, "tools", "score-duplicates"), [gold, predictions]) { RedirectStandardOutput = true })!;
                await output.WriteLineAsync(await scorer.StandardOutput.ReadToEndAsync(cancellationToken));
                await scorer.WaitForExitAsync(cancellationToken);
            }
        }
        finally
        {
            File.Delete(predictions);
        }
    }
}
