namespace Ingestion.Persister.Writing;

/// <summary>PostgreSQL refused this item's data: it is to be quarantined. Its neighbours are stored.</summary>
/// <param name="FileId">The file.</param>
/// <param name="SqlState">The SQLSTATE, or the exception's name where the driver refused it, or <c>empty</c> for an item without articles.</param>
/// <param name="Message">What was said, without article text.</param>
public sealed record RefusedItem(Guid FileId, string SqlState, string Message) : ItemOutcome(FileId);
