namespace Ingestion.Benchmarks.EndToEnd.Latency;

/// <summary>What a run of single files came to.</summary>
/// <param name="Files">The files that count.</param>
/// <param name="Settle">How long a file must rest before it is taken.</param>
internal sealed record LatencyReport(IReadOnlyList<FileLatency> Files, TimeSpan Settle)
{
    /// <inheritdoc />
    public override string ToString() => $"""
        {Files.Count} files, one after the other; settle time {Settle.TotalMilliseconds:0} ms
          drop to row            {Line(f => f.Row)}
          beyond the settle time {Line(f => f.Row - Settle)} (median 60, p99 250 asked)
          of it found            {Line(f => f.Found - Settle)}
          of it work             {Line(f => f.Row - f.Found)}
        """;

    private string Line(Func<FileLatency, TimeSpan> part)
    {
        var sorted = Files.Select(f => part(f).TotalMilliseconds).Order().ToArray();
        return $"median {Quantile.Of(sorted, 0.5):0} ms, p90 {Quantile.Of(sorted, 0.9):0}, p99 {Quantile.Of(sorted, 0.99):0}, longest {sorted[^1]:0}";
    }
}
