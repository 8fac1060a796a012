namespace Ingestion.Contracts.Articles;

/// <summary>The file held no article.</summary>
/// <param name="Reason">The named reason.</param>
/// <param name="Detail">One sentence a person understands, with what to do; no article text.</param>
public sealed record Rejected(RejectionReason Reason, string Detail) : CleaningResult;
