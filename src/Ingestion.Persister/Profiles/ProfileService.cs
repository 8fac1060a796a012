using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Persister.Profiles;

/// <summary>Runs the learner as a part of the persister role: at once while texts wait, else it looks every <see cref="ProfilesOptions.Interval"/>.</summary>
public sealed partial class ProfileService(ProfileLearner learner, IOptions<ProfilesOptions> options, TimeProvider time, ILogger<ProfileService> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = options.Value.Interval;
            try
            {
                if (await learner.StepAsync(stoppingToken) >= options.Value.BatchSize)
                {
                    pause = TimeSpan.Zero;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Nothing is lost: the cursor stands where it stood.
                pause = PauseAfterFault;
                LogFailed(fault.Message.ReplaceLineEndings(" "));
            }

            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(4210, LogLevel.Warning, "The sources' furniture could not be learnt: {Reason}. Tried again in a minute")]
    private partial void LogFailed(string reason);
}
