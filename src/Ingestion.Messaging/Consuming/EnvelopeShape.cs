using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Consuming;

/// <summary>How a message type and its items hang together; the types themselves stay plain records.</summary>
/// <param name="Items">The items of an envelope.</param>
/// <param name="Wrap">An envelope of items.</param>
/// <param name="IdentityOf">An item's identity.</param>
/// <param name="WithIdentity">The same item under another identity (a further attempt).</param>
/// <typeparam name="TEnvelope">The message type.</typeparam>
/// <typeparam name="TItem">The item type.</typeparam>
public sealed record EnvelopeShape<TEnvelope, TItem>(
    Func<TEnvelope, IReadOnlyList<TItem>> Items,
    Func<IReadOnlyList<TItem>, TEnvelope> Wrap,
    Func<TItem, ItemIdentity> IdentityOf,
    Func<TItem, ItemIdentity, TItem> WithIdentity)
    where TEnvelope : class;
