namespace Ingestion.Host;

/// <summary>Work on the database that is due every hour from the start, and can wait an hour where it fails.</summary>
public abstract class HourlyUpkeep(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Does it once.</summary>
    protected abstract Task KeepAsync(CancellationToken cancellationToken);

    /// <summary>Says that it failed.</summary>
    protected abstract void Tell(string reason);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Delayed, not timed: a cancelled delay ends quietly even where the host never came to run.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KeepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Tell(fault.Message.ReplaceLineEndings(" "));
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
