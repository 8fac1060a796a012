using Ingestion.Persister.Writing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Persister.Grouping;

/// <summary>
/// Runs the grouper as a part of the persister role: it looks every <see cref="GroupingOptions.Interval"/>, goes on at once while more texts wait, and rests
/// while articles crowd in.
/// </summary>
public sealed partial class GroupingService(
    Grouper grouper, GroupCommit commits, IOptions<GroupingOptions> options, TimeProvider time, ILogger<GroupingService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.Value.Interval;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var began = time.GetTimestamp();
                var grouped = await grouper.StepAsync(stoppingToken);
                // While texts wait, too: until the furniture that many share is known, each looks like a copy of the others.
                if (grouped > 0) await grouper.CountCommonAsync(always: false, stoppingToken);
                pause = GroupingPace.AfterStep(grouped, options.Value.BatchSize, time.GetElapsedTime(began), commits.IsCrowded, options.Value.Interval);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Articles are stored all the same: the queue waits.
                pause = GroupingPace.AfterFailure(pause, options.Value.Interval);
                LogFailed(fault.Message.ReplaceLineEndings(" "), pause);
            }

            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(4200, LogLevel.Warning, "Articles could not be grouped: {Reason}. Tried again in {Pause}")]
    private partial void LogFailed(string reason, TimeSpan pause);
}
