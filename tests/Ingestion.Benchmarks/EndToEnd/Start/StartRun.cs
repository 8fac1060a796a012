using Ingestion.Testing.Providers.Local;

namespace Ingestion.Benchmarks.EndToEnd.Start;

/// <summary>Starts one worker after the other; each virtual host is given back before the next.</summary>
internal sealed class StartRun(int rounds, string? worker)
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs it.</summary>
    /// <exception cref="TimeoutException">A worker was not ready, or had not ended, in time.</exception>
    public async Task<StartReport> RunAsync(CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("ingestion-start-").FullName;
        try
        {
            var executable = worker ?? await PublishedWorker.PublishAsync(root, cancellationToken);
            await using var servers = await LocalServers.StartAsync(cancellationToken);
            var first = new List<double>();
            var again = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                await using var service = await MeasuredService.CreateAsync(executable, servers, root, cancellationToken);
                first.Add((await service.Worker.StartAsync(cancellationToken)).TotalSeconds);
                await service.Worker.StopAsync(LongestStop, cancellationToken);
                again.Add((await service.Worker.StartAsync(cancellationToken)).TotalSeconds);
            }

            return new(first, again);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
