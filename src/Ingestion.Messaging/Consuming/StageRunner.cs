using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Retrying;
using Ingestion.Messaging.Telemetry;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Consuming;

/// <summary>
/// The way of one envelope through a stage: work on each item by itself, sort what came out, send it on, and only then let the message be
/// acknowledged. One bad item never fails its envelope.
/// </summary>
public sealed partial class StageRunner(
    StageGate gate,
    ConfirmedPublisher publisher,
    ClaimCheck claims,
    LostBodies lost,
    IDelayedSender delays,
    StageMetrics metrics,
    TimeProvider time,
    IOptions<MessagingOptions> options,
    ILogger<StageRunner> logger)
{
    private readonly MessagingOptions _options = options.Value;

    /// <summary>Runs <paramref name="work"/> over the items of the message at hand.</summary>
    /// <param name="context">The message.</param>
    /// <param name="stage">The stage that works.</param>
    /// <param name="shape">The envelope's shape.</param>
    /// <param name="work">The stage's work on one item; it may throw, which concerns that item alone.</param>
    /// <param name="handOn">Makes the next stage's envelope of what is handed on; null for the last stage.</param>
    public async Task RunAsync<TEnvelope, TItem, TNext>(
        ConsumeContext<TEnvelope> context,
        Stage stage,
        EnvelopeShape<TEnvelope, TItem> shape,
        Func<TItem, CancellationToken, ValueTask<ItemResult<TNext>>> work,
        Func<IReadOnlyList<TNext>, object>? handOn)
        where TEnvelope : class
        where TItem : notnull
        where TNext : notnull
    {
        var items = shape.Items(context.Message);
        if (CameBackTooOften(context, stage))
        {
            await PartAsync(context, stage, shape, items).ConfigureAwait(false);
            return;
        }

        SortedItems<TItem, TNext> results;
        do
        {
            await RefuseWhileSuspendedAsync(context, stage).ConfigureAwait(false);
            results = await WorkAsync(stage, shape, items, work, context.CancellationToken).ConfigureAwait(false);
        }
        while (results.Pause is { } pause && Suspend(stage, pause.Dependency, pause.Reason));

        await SendAsync(context, stage, shape, results, handOn).ConfigureAwait(false);
        metrics.Count(stage, results.HandedOn.Count + results.Finished, results.Rejected.Count, results.Quarantined.Count, results.Later.Count + results.Suspects.Count);
    }

    private async Task<SortedItems<TItem, TNext>> WorkAsync<TEnvelope, TItem, TNext>(
        Stage stage,
        EnvelopeShape<TEnvelope, TItem> shape,
        IReadOnlyList<TItem> items,
        Func<TItem, CancellationToken, ValueTask<ItemResult<TNext>>> work,
        CancellationToken cancellationToken)
        where TEnvelope : class
        where TItem : notnull
        where TNext : notnull
    {
        var results = new SortedItems<TItem, TNext>();
        var running = new (TItem Item, Task<ItemResult<TNext>> Work)[items.Count];
        // Started together: a stage that computes runs as many at once as there are processors, the persister commits them in one transaction.
        for (var i = 0; i < items.Count; i++) running[i] = (items[i], StartAsync(work, items[i], cancellationToken));
        foreach (var (item, result) in running)
            await SortAsync(results, stage, shape, item, result, work, cancellationToken).ConfigureAwait(false);
        return results;
    }

    private async Task RefuseWhileSuspendedAsync(ConsumeContext context, Stage stage)
    {
        if (gate.Of(stage) is not { } suspension) return;
        // The embedded transport has no queue that a message could go back to: it waits where it is.
        if (_options.Transport != MessagingTransport.Embedded) throw new StageSuspendedException(stage, suspension.Reason);
        await gate.WaitUntilOpenAsync(stage, context.CancellationToken).ConfigureAwait(false);
    }

    private bool CameBackTooOften(ConsumeContext context, Stage stage) =>
        DeliveryCount.Of(context.ReceiveContext) >= _options.SuspectAfter
        && !Suspicion.FallsOn(context, stage);

    /// <summary>
    /// An envelope that came back too often is parted, also where it holds one item only, so that the guilty item is alone with itself and the
    /// others, which came back because they were prefetched beside it, are done. It is parted again where the worker dies meanwhile: nothing is doubled.
    /// </summary>
    private async Task PartAsync<TEnvelope, TItem>(ConsumeContext<TEnvelope> context, Stage stage, EnvelopeShape<TEnvelope, TItem> shape, IReadOnlyList<TItem> items)
        where TEnvelope : class
    {
        foreach (var item in items)
            await publisher.SendAsync(QueueNames.Suspect(stage), shape.Wrap([item]), context.CancellationToken).ConfigureAwait(false);
        LogParted(logger, QueueNames.Of(stage), items.Count, DeliveryCount.Of(context.ReceiveContext));
    }

    /// <summary>Claim check out, work, claim check in: what the stage sees and gives is whole, what travels is light.</summary>
    private async Task<ItemResult<TNext>> StartAsync<TItem, TNext>(
        Func<TItem, CancellationToken, ValueTask<ItemResult<TNext>>> work, TItem item, CancellationToken cancellationToken)
        where TItem : notnull
        where TNext : notnull
    {
        using var room = await claims.EnterAsync(item, cancellationToken).ConfigureAwait(false);
        var whole = await claims.TakeOutAsync(item, cancellationToken).ConfigureAwait(false);
        var result = await work(whole, cancellationToken).ConfigureAwait(false);
        return result is ItemResult<TNext>.HandOn done ? new ItemResult<TNext>.HandOn(await claims.CheckInAsync(done.Next, cancellationToken).ConfigureAwait(false)) : result;
    }

    private async Task SortAsync<TEnvelope, TItem, TNext>(
        SortedItems<TItem, TNext> results,
        Stage stage,
        EnvelopeShape<TEnvelope, TItem> shape,
        TItem item,
        Task<ItemResult<TNext>> running,
        Func<TItem, CancellationToken, ValueTask<ItemResult<TNext>>> work,
        CancellationToken cancellationToken)
        where TEnvelope : class
        where TItem : notnull
        where TNext : notnull
    {
        var identity = shape.IdentityOf(item);
        for (var triedNow = false; ; triedNow = true)
        {
            try
            {
                Sort(results, stage, item, identity, await running.ConfigureAwait(false));
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure)
            {
                if (!Recover(results, stage, shape, item, failure, triedNow)) return;
                running = StartAsync(work, item, cancellationToken);
            }
        }
    }

    /// <summary>Sorts a failed item by the policy's decision; true asks for another try now.</summary>
    private bool Recover<TEnvelope, TItem, TNext>(
        SortedItems<TItem, TNext> results, Stage stage, EnvelopeShape<TEnvelope, TItem> shape, TItem item, Exception failure, bool triedNow)
        where TEnvelope : class
    {
        var identity = shape.IdentityOf(item);
        switch (RecoverabilityPolicy.Decide(failure, identity.Attempt, triedNow, identity.FileId.GetHashCode()))
        {
            case RecoverabilityAction.RetryNow:
                return true;
            case RecoverabilityAction.RetryLater later:
                LogPutOff(logger, identity.FileId, QueueNames.Of(stage), later.Tier.Name, failure.GetType().Name, ExceptionText.Of(failure));
                results.Later.Add((later.Tier, shape.WithIdentity(item, identity with { Attempt = identity.Attempt + 1 })));
                break;
            case RecoverabilityAction.Suspect:
                LogSuspect(logger, identity.FileId, QueueNames.Of(stage), ExceptionText.Of(failure));
                results.Suspects.Add(shape.WithIdentity(item, identity with { Attempt = identity.Attempt + 1 }));
                break;
            case RecoverabilityAction.Pause pause:
                results.Pause = (pause.Dependency, failure.Message);
                break;
            case RecoverabilityAction.PublishAgain:
                results.Lost.Add((identity.FileId, failure.Message));
                break;
            case RecoverabilityAction.Reject reject:
                results.Rejected.Add(new(identity with { Attempt = 0 }, QueueNames.Of(stage), reject.Reason, $"The {QueueNames.Of(stage)} stage gave it up: {failure.GetType().Name}."));
                break;
            case RecoverabilityAction.Quarantine quarantine:
                Quarantine(results, stage, item, identity, quarantine.Cause, ExceptionText.Of(failure));
                break;
            default:
                throw new InvalidOperationException("unknown recoverability action");
        }

        return false;
    }

    private void Sort<TItem, TNext>(SortedItems<TItem, TNext> results, Stage stage, TItem item, ItemIdentity identity, ItemResult<TNext> result)
    {
        switch (result)
        {
            case ItemResult<TNext>.HandOn done:
                results.HandedOn.Add(done.Next);
                break;
            case ItemResult<TNext>.Finished:
                results.Finished++;
                break;
            case ItemResult<TNext>.Reject reject:
                LogRejected(logger, identity.FileId, QueueNames.Of(stage), reject.Reason, reject.Detail);
                results.Rejected.Add(new(identity with { Attempt = 0 }, QueueNames.Of(stage), reject.Reason, reject.Detail));
                break;
            case ItemResult<TNext>.Quarantine quarantine:
                Quarantine(results, stage, item, identity, quarantine.Cause, quarantine.Detail);
                break;
            default:
                throw new InvalidOperationException("unknown item result");
        }
    }

    private void Quarantine<TItem, TNext>(SortedItems<TItem, TNext> results, Stage stage, TItem item, ItemIdentity identity, string cause, string detail)
    {
        LogQuarantined(logger, identity.FileId, QueueNames.Of(stage), cause);
        results.Quarantined.Add(new(
            identity with { Attempt = 0 }, QueueNames.Of(stage), cause, detail, typeof(TItem).FullName!, JsonSerializer.Serialize(item, MessageJson.Options), time.GetUtcNow()));
    }

    /// <summary>Suspends the stage; true where the message can wait in its handler, because it has no queue to go back to.</summary>
    /// <exception cref="StageSuspendedException">The message goes back to its queue.</exception>
    private bool Suspend(Stage stage, string dependency, string reason)
    {
        gate.Suspend(stage, dependency, reason);
        return _options.Transport == MessagingTransport.Embedded && gate.Of(stage) is not null ? true : throw new StageSuspendedException(stage, reason);
    }

    private async Task SendAsync<TEnvelope, TItem, TNext>(
        ConsumeContext<TEnvelope> context, Stage stage, EnvelopeShape<TEnvelope, TItem> shape, SortedItems<TItem, TNext> results, Func<IReadOnlyList<TNext>, object>? handOn)
        where TEnvelope : class
    {
        var token = context.CancellationToken;
        var sends = new List<Task>(2);
        if (results.HandedOn.Count > 0 && handOn is not null) sends.Add(publisher.PublishAsync(handOn(results.HandedOn), token));
        if (results.Rejected.Count > 0) sends.Add(publisher.PublishAsync(new ArticlesRejected(results.Rejected), token));
        if (results.Quarantined.Count > 0) sends.Add(publisher.PublishAsync(new ArticlesQuarantined(results.Quarantined), token));
        foreach (var item in results.Suspects) sends.Add(publisher.SendAsync(QueueNames.Suspect(stage), shape.Wrap([item]), token));
        foreach (var (tier, item) in results.Later) sends.Add(delays.SendAsync(stage, tier, shape.Wrap([item]), token));
        foreach (var (fileId, detail) in results.Lost) sends.Add(lost.PublishAgainAsync(fileId, detail, token));
        await Task.WhenAll(sends).ConfigureAwait(false);
    }

    [LoggerMessage(2010, LogLevel.Warning, "File {FileId} is put off by stage {Stage} for {Tier} after {Failure}: {Detail}")]
    private static partial void LogPutOff(ILogger logger, Guid fileId, string stage, string tier, string failure, string detail);

    [LoggerMessage(2011, LogLevel.Information, "File {FileId} is rejected by stage {Stage}: {Reason}. {Detail}")]
    private static partial void LogRejected(ILogger logger, Guid fileId, string stage, Contracts.Articles.RejectionReason reason, string detail);

    [LoggerMessage(2012, LogLevel.Error, "File {FileId} is quarantined by stage {Stage}: {Cause}. ops.failure has the whole; runbook: deploy/runbooks/quarantine.md")]
    private static partial void LogQuarantined(ILogger logger, Guid fileId, string stage, string cause);

    [LoggerMessage(2013, LogLevel.Warning, "An envelope of {Items} items was delivered to stage {Stage} {Deliveries} times: its items are tried one by one")]
    private static partial void LogParted(ILogger logger, string stage, int items, long deliveries);

    [LoggerMessage(2014, LogLevel.Warning, "File {FileId} is tried alone, in a process of its own, by stage {Stage}: {Detail}")]
    private static partial void LogSuspect(ILogger logger, Guid fileId, string stage, string detail);
}
