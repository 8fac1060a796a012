using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Starts a service's worker again whenever it has ended, as systemd or Compose would, and counts.</summary>
internal sealed class Supervisor(Service service)
{
    /// <summary>With what the worker has ended, in order.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>When it last did.</summary>
    public DateTimeOffset LastEnd { get; private set; }

    /// <summary>Keeps the worker running until so many files are settled and moved.</summary>
    public Task UntilSettledAsync(long files, TimeSpan patience, CancellationToken cancellationToken) => Waiting.UntilAsync(
        $"{files} files to be settled and moved by workers that end",
        async token =>
        {
            await RestartAsync(token);
            return await service.Rows.CountAsync("ops.file where outcome <> 'in_flight' and moved_at is not null", token);
        },
        settled => settled == files,
        patience,
        cancellationToken);

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        if (service.Worker.IsRunning) return;
        Ends.Add(await service.Worker.EndedAsync(TimeSpan.FromSeconds(5), cancellationToken));
        LastEnd = TimeProvider.System.GetUtcNow();
        await service.Worker.StartAsync(cancellationToken, untilReady: false);
    }
}
