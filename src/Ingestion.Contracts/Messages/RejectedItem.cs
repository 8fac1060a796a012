using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Messages;

/// <summary>One rejected file.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Stage">Who rejected it: <c>watcher</c>, <c>clean</c> or <c>classify</c>.</param>
/// <param name="Reason">The named reason.</param>
/// <param name="Detail">One sentence a person understands, with what to do; no article text, at most 1,000 characters.</param>
public sealed record RejectedItem(ItemIdentity Identity, string Stage, RejectionReason Reason, string Detail);
