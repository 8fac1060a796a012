using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ingestion.Host.Commands.Status;

/// <summary><c>ingest status --watch</c>: the same tables, live, with rates over the last ten seconds, until Ctrl+C.</summary>
/// <param name="look">Takes a look.</param>
/// <param name="time">The clock.</param>
internal sealed class StatusWatch(Func<CancellationToken, Task<StatusLook>> look, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(10);

    private readonly Queue<StatusLook> _looks = new();

    /// <summary>Shows until it is cancelled. A server that is away is a line in place of the tables, and is asked again.</summary>
    public Task ShowAsync(IAnsiConsole console, CancellationToken cancellationToken) =>
        console.Live(new Text("Looking…")).StartAsync(async display =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                try
                {
                    display.UpdateTarget(await NextAsync(cancellationToken).ConfigureAwait(false));
                    await Task.Delay(Interval, time, cancellationToken).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
            }
        });

    private async Task<IRenderable> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = OnOneScreen(await look(cancellationToken).ConfigureAwait(false));
            while (_looks.TryPeek(out var oldest) && now.At - oldest.At > RateWindow) _looks.Dequeue();
            var before = _looks.TryPeek(out var earlier) ? earlier : null;
            _looks.Enqueue(now);
            return new Rows(StatusTables.Of(now, before), new Text($"{now.At:HH:mm:ss} UTC; Ctrl+C ends."));
        }
        catch (Exception away) when (OneLine.Of(away) is { } line)
        {
            return new Text($"{time.GetUtcNow():HH:mm:ss} UTC: {line} Asked again every second; Ctrl+C ends.");
        }
    }

    /// <summary>Without the queues of waiting retries in which none waits: there are two dozen, and a terminal has 24 lines.</summary>
    private static StatusLook OnOneScreen(StatusLook all) =>
        all with { Queues = [.. all.Queues.Where(queue => queue.Messages != 0 || !queue.Name.Contains(".delay.", StringComparison.Ordinal))] };
}
