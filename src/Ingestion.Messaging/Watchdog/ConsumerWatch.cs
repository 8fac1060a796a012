using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Watchdog;

/// <summary>
/// Asks the broker itself whether the queues of this process still have a consumer: the transport's own health was seen to lie after an outage
/// (deploy/decisions/0008). Repairs once, then ends the process with a status that is not zero.
/// </summary>
public sealed partial class ConsumerWatch(
    QueueWatch queues,
    TopologyDeclarer declarer,
    StageGate gate,
    StageConsumers consumers,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<MessagingOptions> options,
    ILogger<ConsumerWatch> logger) : BackgroundService
{
    /// <summary>How often it asks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Monotonic timestamps: a wall clock that is set forward would end the worker.
    private readonly Dictionary<string, long> _lostSince = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repaired = new(StringComparer.Ordinal);
    private readonly HashSet<string> _afterOutage = new(StringComparer.Ordinal);
    private DateTimeOffset? _awaySince;

    /// <summary>Whether it ended the process.</summary>
    public bool GaveUp { get; private set; }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (!GaveUp && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await LookAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The worker stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        // A suspended stage has given up its consumers itself.
        string[] watched = [.. consumers.Queues.Where(queue => queue.Stage is not { } stage || gate.Of(stage) is null).Select(queue => queue.Name)];
        var orphaned = await OrphanedAsync(watched, cancellationToken).ConfigureAwait(false);
        foreach (var queue in _lostSince.Keys.Union(_afterOutage).Except(orphaned).ToList()) Found(queue);
        foreach (var queue in orphaned) await LostAsync(queue, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyCollection<string>> OrphanedAsync(string[] watched, CancellationToken cancellationToken)
    {
        try
        {
            var states = await queues.ReadAsync(watched, cancellationToken).ConfigureAwait(false);
            Answered(watched);
            return [.. states.Where(state => state.Consumers == 0).Select(state => state.Name)];
        }
        catch (BrokerRefusedException away)
        {
            // Away is not lost: the transport knows how to wait for a broker.
            Refused(away.Message);
            return [];
        }
    }

    private void Answered(string[] watched)
    {
        if (_awaySince is not { } since) return;
        _awaySince = null;
        _afterOutage.UnionWith(watched);
        LogBack(logger, (time.GetUtcNow() - since).TotalSeconds);
    }

    private void Refused(string reason)
    {
        if (_awaySince is not null) return;
        _awaySince = time.GetUtcNow();
        LogAway(logger, reason.ReplaceLineEndings(" "));
    }

    private void Found(string queue)
    {
        _lostSince.Remove(queue);
        _repaired.Remove(queue);
        _afterOutage.Remove(queue);
    }

    private async Task LostAsync(string queue, CancellationToken cancellationToken)
    {
        _lostSince.TryAdd(queue, time.GetTimestamp());
        var lost = time.GetElapsedTime(_lostSince[queue]);
        switch (ConsumerWatchPolicy.Decide(lost, options.Value.ConsumerTolerance, _repaired.Contains(queue), _afterOutage.Contains(queue)))
        {
            case ConsumerWatchDecision.Wake:
                if (await gate.RestartAsync(queue, options.Value.StopTimeout, cancellationToken).ConfigureAwait(false)) _afterOutage.Remove(queue);
                break;
            case ConsumerWatchDecision.Repair:
                LogRepair(logger, queue, lost.TotalSeconds);
                _repaired.Add(queue);
                await RepairAsync(queue, cancellationToken).ConfigureAwait(false);
                break;
            case ConsumerWatchDecision.GiveUp:
                LogGiveUp(logger, queue, lost.TotalSeconds);
                GaveUp = true;
                lifetime.StopApplication();
                break;
            default:
                break;
        }
    }

    private async Task RepairAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            await declarer.DeclareAsync(cancellationToken).ConfigureAwait(false);
            await gate.RestartAsync(queue, options.Value.StopTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is TopologyConflictException || BrokerFault.IsOutage(failed, cancellationToken))
        {
            LogRepairFailed(logger, queue, failed.Message.ReplaceLineEndings(" "));
        }
    }

    [LoggerMessage(2040, LogLevel.Warning, "Nobody consumes {Queue} for {Seconds:0} s although the broker answers: it is declared and its endpoint started anew. Runbook: deploy/runbooks/consumer-lost.md")]
    private static partial void LogRepair(ILogger logger, string queue, double seconds);

    [LoggerMessage(2041, LogLevel.Error, "The repair of {Queue} failed: {Reason}")]
    private static partial void LogRepairFailed(ILogger logger, string queue, string reason);

    [LoggerMessage(2042, LogLevel.Critical, "Nobody consumes {Queue} for {Seconds:0} s and a repair did not help: the worker ends, so that it is started again. Runbook: deploy/runbooks/consumer-lost.md")]
    private static partial void LogGiveUp(ILogger logger, string queue, double seconds);

    [LoggerMessage(2043, LogLevel.Warning, "RabbitMQ does not answer ({Reason}). The stages wait for it and go on by themselves. Runbook: deploy/runbooks/watcher-paused-broker.md")]
    private static partial void LogAway(ILogger logger, string reason);

    [LoggerMessage(2044, LogLevel.Information, "RabbitMQ answers again after {Seconds:0} s")]
    private static partial void LogBack(ILogger logger, double seconds);
}
