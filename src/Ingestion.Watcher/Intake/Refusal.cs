using Ingestion.Contracts.Articles;

namespace Ingestion.Watcher.Intake;

/// <summary>Why the watcher itself rejects a file.</summary>
/// <param name="Reason">The named reason.</param>
/// <param name="Detail">A sentence for people, with what to do.</param>
internal sealed record Refusal(RejectionReason Reason, string Detail);
