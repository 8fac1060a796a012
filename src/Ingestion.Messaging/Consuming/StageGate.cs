using System.Collections.Concurrent;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Consuming;

/// <summary>
/// Opens and shuts the stages. A stage whose dependency is away stops its endpoints, so that its messages go back to the broker; the gate
/// looks at the dependency itself and starts the endpoints again when it answers.
/// </summary>
public sealed partial class StageGate(
    IEnumerable<IDependencyProbe> probes, TimeProvider time, IOptions<MessagingOptions> options, ILogger<StageGate> logger)
    : IReceiveEndpointObserver, IAsyncDisposable
{
    /// <summary>What a stop may take beyond the time that it gives its handlers.</summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IDependencyProbe> _probes = probes.ToDictionary(p => p.Dependency, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReceiveEndpoint> _endpoints = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _stops = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Stage, StageSuspension> _suspensions = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Stage, Task> _recoveries = new();

    /// <summary>The stages that do not take messages now.</summary>
    public IReadOnlyCollection<StageSuspension> Suspensions => [.. _suspensions.Values];

    /// <summary>The stage's suspension, or null while it is open.</summary>
    public StageSuspension? Of(Stage stage) => _suspensions.GetValueOrDefault(stage);

    /// <summary>
    /// Suspends a stage until its dependency answers. Without a probe for the dependency nothing is stopped: the transport repairs itself.
    /// </summary>
    public void Suspend(Stage stage, string dependency, string reason)
    {
        if (!_probes.TryGetValue(dependency, out var probe) || _stopping.IsCancellationRequested) return;
        var suspension = new StageSuspension(stage, dependency, reason, time.GetUtcNow());
        if (!_suspensions.TryAdd(stage, suspension)) return;
        LogSuspended(logger, QueueNames.Of(stage), dependency, reason);
        _recoveries[stage] = Task.Run(() => RecoverAsync(suspension, probe, _stopping.Token), CancellationToken.None);
    }

    /// <summary>Waits until the stage is open.</summary>
    public async Task WaitUntilOpenAsync(Stage stage, CancellationToken cancellationToken)
    {
        while (_suspensions.ContainsKey(stage))
            await Task.Delay(ProbeSchedule.First, time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts the endpoint of a queue anew. A stop that takes longer than <paramref name="patience"/> is waited for again by the next call.</summary>
    /// <returns>Whether it was started; an endpoint that is still stopping refuses.</returns>
    public async Task<bool> RestartAsync(string queue, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!_endpoints.TryGetValue(queue, out var endpoint)) return false;
        return await TryStopAsync(endpoint, queue, patience, cancellationToken).ConfigureAwait(false) && TryStart(endpoint, queue, cancellationToken);
    }

    /// <summary>Stops an endpoint; false where it is still stopping after <paramref name="patience"/>, which the next call waits for again.</summary>
    private async Task<bool> TryStopAsync(IReceiveEndpoint endpoint, string queue, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await _stops.GetOrAdd(queue, static (_, stopped) => stopped.Stop(CancellationToken.None), endpoint).WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException slow)
        {
            LogStopFailed(logger, queue, slow.Message);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogStopFailed(logger, queue, exception.Message);
        }

        _stops.TryRemove(queue, out _);
        return true;
    }

    private bool TryStart(IReceiveEndpoint endpoint, string queue, CancellationToken cancellationToken)
    {
        try
        {
            endpoint.Start(cancellationToken);
            return true;
        }
        catch (InvalidOperationException running)
        {
            LogStopFailed(logger, queue, running.Message);
            return false;
        }
    }

    /// <inheritdoc />
    public Task Ready(ReceiveEndpointReady ready)
    {
        _endpoints[ready.InputAddress.AbsolutePath.Split('/')[^1]] = ready.ReceiveEndpoint;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    /// <inheritdoc />
    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;

    /// <inheritdoc />
    public Task Faulted(ReceiveEndpointFaulted faulted) => Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_recoveries.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task RecoverAsync(StageSuspension suspension, IDependencyProbe probe, CancellationToken cancellationToken)
    {
        var stopped = await StopEndpointsAsync(suspension.Stage, cancellationToken).ConfigureAwait(false);
        for (var look = 0; !cancellationToken.IsCancellationRequested; look++)
        {
            await Task.Delay(ProbeSchedule.Before(look), time, cancellationToken).ConfigureAwait(false);
            var away = await LookAsync(probe, cancellationToken).ConfigureAwait(false);
            if (away is null) break;
            _suspensions[suspension.Stage] = suspension with { Reason = away };
        }

        _suspensions.TryRemove(suspension.Stage, out _);
        foreach (var (queue, endpoint) in stopped) TryStart(endpoint, queue, cancellationToken);
        LogResumed(logger, QueueNames.Of(suspension.Stage), suspension.Dependency, (time.GetUtcNow() - suspension.Since).TotalSeconds);
    }

    // Regression: an endpoint that was connecting anew after the broker's own outage did not come to its stop, and the stage waited for that for ever.
    // What does not stop in time is left to the watchdog, which looks at the stage's queues again once it is open.
    private async Task<List<(string Queue, IReceiveEndpoint Endpoint)>> StopEndpointsAsync(Stage stage, CancellationToken cancellationToken)
    {
        // Embedded, the messages wait in their handlers: stopping would wait for those handlers in turn.
        if (options.Value.Transport == MessagingTransport.Embedded) return [];
        var running = QueuesOf(stage).Where(_endpoints.ContainsKey).Select(queue => (Queue: queue, Endpoint: _endpoints[queue])).ToList();
        var stopped = await Task.WhenAll(running.Select(e => TryStopAsync(e.Endpoint, e.Queue, options.Value.StopTimeout + StopGrace, cancellationToken))).ConfigureAwait(false);
        return [.. running.Where((_, index) => stopped[index])];
    }

    private static IEnumerable<string> QueuesOf(Stage stage) => stage == Stage.Persist
        ? [QueueNames.Work(stage), QueueNames.Suspect(stage), QueueNames.Quarantine]
        : [QueueNames.Work(stage), QueueNames.Suspect(stage)];

    private static async Task<string?> LookAsync(IDependencyProbe probe, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return exception.Message;
        }
    }

    [LoggerMessage(2001, LogLevel.Warning, "Stage {Stage} is suspended: {Dependency} is away ({Reason}). Its messages go back to the broker; it resumes by itself. Runbook: deploy/runbooks/stage-suspended.md")]
    private static partial void LogSuspended(ILogger logger, string stage, string dependency, string reason);

    [LoggerMessage(2002, LogLevel.Information, "Stage {Stage} resumes: {Dependency} is back after {Seconds:0.0} s")]
    private static partial void LogResumed(ILogger logger, string stage, string dependency, double seconds);

    [LoggerMessage(2003, LogLevel.Warning, "Endpoint {Queue} did not stop cleanly: {Reason}")]
    private static partial void LogStopFailed(ILogger logger, string queue, string reason);
}
