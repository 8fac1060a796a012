using System.Collections.Concurrent;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;

namespace Ingestion.Acceptance.Transport;

/// <summary>What the consumers of the conformance suite saw, and what they were told to do with a file.</summary>
public sealed class PipelineDouble
{
    public ConcurrentQueue<CleanedItem> Cleaned { get; } = new();

    public ConcurrentQueue<RejectedItem> Rejected { get; } = new();

    public ConcurrentQueue<QuarantinedItem> Quarantined { get; } = new();

    public ConcurrentQueue<FoundItem> Attempts { get; } = new();

    /// <summary>What cleaning does with a file of this name; a file without an entry is handed on.</summary>
    public ConcurrentDictionary<string, Func<FoundItem, ItemResult<CleanedItem>>> Behaviour { get; } = new();

    public ItemResult<CleanedItem> Clean(FoundItem item)
    {
        Attempts.Enqueue(item);
        return Behaviour.TryGetValue(item.Name, out var behaviour) ? behaviour(item) : HandOn(item);
    }

    public static ItemResult<CleanedItem> HandOn(FoundItem item) =>
        new ItemResult<CleanedItem>.HandOn(new CleanedItem(item.Identity, [new() { Body = item.Name, CleanerVersion = "test" }]));
}
