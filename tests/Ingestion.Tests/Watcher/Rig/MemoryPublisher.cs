using System.Collections.Concurrent;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>A broker and the stages behind it, in memory: what arrives settles by <see cref="Verdict"/>.</summary>
internal sealed class MemoryPublisher(MemoryLedger ledger) : IArticlePublisher, IPipelineDepth
{
    internal ConcurrentQueue<ArticleFilesFound> Envelopes { get; } = new();

    internal IReadOnlyList<FoundItem> Items => [.. Envelopes.SelectMany(envelope => envelope.Items)];

    internal Func<ArticleFilesFound, Exception?>? Fault { get; set; }

    /// <summary>The outcome of an item; null leaves it in flight.</summary>
    internal Func<FoundItem, (FileOutcome Outcome, string? Reason)?> Verdict { get; set; } = _ => (FileOutcome.Stored, null);

    internal long? Depth { get; set; } = 0;

    /// <summary>Whether envelopes are kept to be looked at.</summary>
    internal bool Remembers { get; set; } = true;

    public async Task PublishAsync(ArticleFilesFound envelope, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (Fault?.Invoke(envelope) is { } fault)
            throw fault;
        if (Remembers)
            Envelopes.Enqueue(envelope);
        foreach (var item in envelope.Items)
        {
            if (Verdict(item) is { } verdict)
                ledger.Settle(item.Identity.FileId, verdict.Outcome, verdict.Reason, verdict.Reason is null ? null : "Because a test says so.");
        }
    }

    /// <summary>The age from which a message is lost for certain; null while that cannot be said.</summary>
    internal TimeSpan? LostAfter { get; set; } = TimeSpan.Zero;

    public ValueTask<TimeSpan?> LostAfterAsync(CancellationToken cancellationToken) => new(LostAfter);

    public ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken) =>
        new(Depth is { } depth ? new QueueDepth("ingestion.clean", depth) : null);
}
