namespace Ingestion.Benchmarks.EndToEnd.Start;

/// <summary>Starts one worker after the other; each virtual host is given back before the next.</summary>
internal sealed class StartRun(int rounds, string? worker)
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs it.</summary>
    /// <exception cref="TimeoutException">A worker was not ready, or had not ended, in time.</exception>
    public async Task<StartReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.SetUpAsync("start", worker, cancellationToken);
        var first = new List<double>();
        var again = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var service = await MeasuredService.CreateAsync(bench, cancellationToken);
            first.Add((await service.Worker.StartAsync(cancellationToken)).TotalSeconds);
            await service.Worker.StopAsync(LongestStop, cancellationToken);
            again.Add((await service.Worker.StartAsync(cancellationToken)).TotalSeconds);
        }

        return new(first, again);
    }
}
