using System.Globalization;
using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>
/// Runs the service, and where asked the baseline in turn, on one corpus and the same servers, each time with an empty database and virtual host of its own. On a busy
/// machine only the ratio of neighbouring runs means anything.
/// </summary>
internal sealed class Comparison(CorpusGenerator generator, int files, TimeSpan patience, string? worker, TextWriter output)
{
    /// <summary>Runs so many rounds.</summary>
    /// <returns>Whether every file became what it should on every side.</returns>
    public async Task<bool> RunAsync(int rounds, string? baselineTool, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.SetUpAsync("end-to-end", worker, cancellationToken);
        var corpus = Path.Combine(bench.Root, "corpus");
        var bytes = CorpusFolder.Write(generator.Make(files), corpus);
        await output.WriteLineAsync($"corpus: {files:N0} files, {bytes / 1048576.0:F1} MB, {bytes / (double)files / 1024:F1} KB a file; {Environment.ProcessorCount} processors; servers {bench.Servers.Provider}");
        var ours = new List<double>();
        var theirs = new List<double>();
        var complete = true;
        for (var round = 1; round <= rounds; round++)
        {
            if (baselineTool is not null)
            {
                // First, because it says at once when a package of it is missing.
                var baseline = await BaselineRun.RunAsync(baselineTool, bench.Servers, corpus, cancellationToken);
                await output.WriteLineAsync($"baseline, run {round}: {baseline.PerSecond:F1} articles/s, {baseline.Seconds:F1} s; files {baseline.Files}, rows {baseline.Rows}: {(baseline.Complete ? "equal" : "NOT EQUAL")}");
                theirs.Add(baseline.PerSecond);
                complete &= baseline.Complete;
            }

            var report = await new ServiceRun(bench, corpus, files, patience).RunAsync(cancellationToken);
            await output.WriteLineAsync($"service, run {round}\n{report}");
            ours.Add(report.PerSecond);
            complete &= report.Complete;
        }

        if (rounds > 1) await output.WriteLineAsync($"service, median of {rounds}: {Quantile.Median(ours):F1} articles/s" + (baselineTool is null ? "" : $"; baseline {Quantile.Median(theirs):F1}"));
        if (baselineTool is not null) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {Quantile.Median(ours) / Quantile.Median(theirs):F2}"));
        return complete;
    }
}
