namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>The figures of one run of the service.</summary>
/// <param name="Files">How many were dropped.</param>
/// <param name="Outcomes">How many ended how.</param>
/// <param name="Rows">Revisions stored.</param>
/// <param name="Settled">When each file was settled, in seconds after the drop, ascending.</param>
/// <param name="Latencies">From found to settled in seconds, ascending.</param>
/// <param name="Ready">From start to ready.</param>
/// <param name="Emptied">From the drop until the last file had left the folder.</param>
/// <param name="Usage">Processor time and memory.</param>
/// <param name="Ungrouped">Texts that still waited for their reprints and stories then.</param>
/// <param name="LogBytes">Bytes the database wrote to its write-ahead log.</param>
internal sealed record ServiceReport(
    int Files, IReadOnlyDictionary<string, long> Outcomes, long Rows, double[] Settled, double[] Latencies, TimeSpan Ready, TimeSpan Emptied, Usage Usage, long Ungrouped, long LogBytes)
{
    /// <summary>Files a second from the drop to the last outcome.</summary>
    public double PerSecond => Files / Settled[^1];

    /// <summary>Whether every file is a row, a revision, or the duplicate of one.</summary>
    public bool Complete =>
        Outcomes.GetValueOrDefault("stored") + Outcomes.GetValueOrDefault("revised") == Rows && Rows + Outcomes.GetValueOrDefault("duplicate") == Files;

    /// <inheritdoc />
    public override string ToString()
    {
        var tenth = Math.Max(1, Files / 10);
        // The first decile's time begins with its first file: what comes before is settle time and the first batch.
        var first = (tenth - 1) / Math.Max(0.001, Settled[tenth - 1] - Settled[0]);
        var last = tenth / Math.Max(0.001, Settled[^1] - Settled[^(tenth + 1)]);
        return $"""
              {PerSecond:F1} articles/s, {Settled[^1]:F1} s; first decile {first:F1}/s, last decile {last:F1}/s, last/first {last / first:F2}
              first row after {Settled[0]:F2} s, folder empty after {Emptied.TotalSeconds:F1} s, worker ready after {Ready.TotalSeconds:F1} s
              latency, found to settled: median {Percentile(0.5):F2} s, p90 {Percentile(0.9):F2} s, p99 {Percentile(0.99):F2} s, longest {Latencies[^1]:F2} s
              cpu, ms an article: worker {PerArticle(Usage.WorkerSeconds)}, broker {PerArticle(Usage.BrokerSeconds)}, database {PerArticle(Usage.DatabaseSeconds)}, all {PerArticle(Usage.Seconds)} ({Usage.Seconds:F1} s)
              memory at the peak, MB: worker {Mega(Usage.WorkerPeak)}, broker {Mega(Usage.BrokerPeak)}, database (private) {Mega(Usage.DatabasePeak)}; write-ahead log {LogBytes / 1024.0 / Files:F1} KB an article
              files {Files}, rows {Rows}, {string.Join(", ", Outcomes.OrderBy(outcome => outcome.Key, StringComparer.Ordinal).Select(outcome => $"{outcome.Key} {outcome.Value}"))}: {(Complete ? "equal" : "NOT EQUAL")}; {Ungrouped} not yet grouped
            """;
    }

    private double Percentile(double part) => Quantile.Of(Latencies, part);

    private string PerArticle(double seconds) => $"{seconds * 1000 / Files:F2}";

    private static string Mega(long bytes) => $"{bytes / 1048576.0:F0}";
}
