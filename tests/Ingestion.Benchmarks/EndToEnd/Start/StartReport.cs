using System.Globalization;

namespace Ingestion.Benchmarks.EndToEnd.Start;

/// <summary>Seconds from the start of the process to the first answer that it is ready.</summary>
/// <param name="First">On an empty, migrated database and a virtual host without queues.</param>
/// <param name="Again">On the same, stopped in order.</param>
internal sealed record StartReport(IReadOnlyList<double> First, IReadOnlyList<double> Again)
{
    /// <inheritdoc />
    public override string ToString() => $"{Line("first start", First)}\n{Line("start again", Again)}";

    private static string Line(string what, IReadOnlyList<double> seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}, ready after {string.Join(" · ", seconds.Select(s => s.ToString("F2", CultureInfo.InvariantCulture)))} s: median {Quantile.Median([.. seconds]):F2} (at most 2 asked)");
}
