using Ingestion.Contracts.Publishing;
using Ingestion.Database.Failures;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Quarantine;

namespace Ingestion.Host.Retrying;

/// <summary>
/// Brings kept items back to the stage where they failed: marked in the ledger, published, confirmed, a page at a time. Whatever it is
/// killed between, the next run takes up what was left, and an item that was published twice is written once.
/// </summary>
public sealed class FailureRetrier(FailureRetry ledger, ConfirmedPublisher? publisher, KeptBody bodies, TimeProvider time)
{
    private const int Page = 64;

    /// <summary>Takes up what an earlier run left, then what is open.</summary>
    /// <param name="selection">Which failures.</param>
    /// <param name="report">Told after each page.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="PublishNotConfirmedException">The broker did not take an item; it stays marked for the next run.</exception>
    public async Task<RetryReport> RunAsync(FailureSelection selection, Action<RetryReport>? report, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var done = await TakeUpAsync(selection, begun, DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
        report?.Invoke(done);
        var seen = new HashSet<Guid>();
        for (var after = Guid.Empty; ;)
        {
            var page = await ledger.OpenAsync(selection, after, Page, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) return done;
            after = page[^1].Id;
            // What fails again while this runs has a new failure behind the others: it is not tried for ever.
            var items = await EnvelopesAsync(page.Where(kept => kept.FileId == Guid.Empty || seen.Add(kept.FileId)), cancellationToken).ConfigureAwait(false);
            foreach (var (kept, _) in items.Where(item => item.Envelope is null)) done = done.WithRefused(kept);
            var marked = await ledger.MarkAsync([.. items.Where(item => item.Envelope is not null).Select(item => item.Kept.Id)], cancellationToken).ConfigureAwait(false);
            await PublishAsync([.. items.Where(item => marked.Contains(item.Kept.Id)).Select(item => (item.Kept, item.Envelope!))], cancellationToken).ConfigureAwait(false);
            done = done with { Retried = done.Retried + marked.Count };
            report?.Invoke(done);
        }
    }

    /// <summary>Takes up what was marked and not published, or was published and lost.</summary>
    /// <param name="selection">Which failures.</param>
    /// <param name="markedBefore">Not those marked later: their retry may be at it.</param>
    /// <param name="publishedBefore">Also those published before this that have not come to an end.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    public async Task<RetryReport> TakeUpAsync(FailureSelection selection, DateTimeOffset markedBefore, DateTimeOffset publishedBefore, CancellationToken cancellationToken)
    {
        var done = RetryReport.None;
        if (publisher is null) return done;
        for (var after = Guid.Empty; ;)
        {
            var page = await ledger.LeftBehindAsync(selection, markedBefore, publishedBefore, after, Page, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) return done;
            after = page[^1].Id;
            var items = await EnvelopesAsync(page, cancellationToken).ConfigureAwait(false);
            foreach (var (kept, _) in items.Where(item => item.Envelope is null)) done = done.WithRefused(kept);
            List<(KeptFailure, object)> published = [.. items.Where(item => item.Envelope is not null).Select(item => (item.Kept, item.Envelope!))];
            await PublishAsync(published, cancellationToken).ConfigureAwait(false);
            done = done with { TakenUp = done.TakenUp + published.Count };
        }
    }

    /// <summary>The messages of kept items, their bodies where the stages find them; null where there is nothing to publish.</summary>
    private async Task<List<(KeptFailure Kept, object? Envelope)>> EnvelopesAsync(IEnumerable<KeptFailure> page, CancellationToken cancellationToken)
    {
        var items = new List<(KeptFailure Kept, object? Envelope)>();
        foreach (var kept in page)
        {
            var envelope = KeptItem.Envelope(kept.MessageType, kept.Payload, kept.FileId);
            items.Add((kept, envelope is null ? null : await bodies.CompleteAsync(kept, envelope, cancellationToken).ConfigureAwait(false)));
        }

        return items;
    }

    private async Task PublishAsync(List<(KeptFailure Kept, object Envelope)> items, CancellationToken cancellationToken)
    {
        // Without a broker that this process can reach, the worker takes up what is marked.
        if (publisher is null || items.Count == 0) return;
        await Task.WhenAll(items.Select(item => RetryPath.QueueOf(item.Kept.Stage, item.Kept.Cause) is { } queue
            ? publisher.SendAsync(queue, item.Envelope, cancellationToken)
            : publisher.PublishAsync(item.Envelope, cancellationToken))).ConfigureAwait(false);
        await ledger.ConfirmAsync([.. items.Select(item => item.Kept.FileId)], cancellationToken).ConfigureAwait(false);
    }
}
