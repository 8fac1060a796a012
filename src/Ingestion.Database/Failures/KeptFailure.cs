namespace Ingestion.Database.Failures;

/// <summary>A quarantined item as it was kept.</summary>
/// <param name="Id">The failure.</param>
/// <param name="FileId">Its file.</param>
/// <param name="Stage">Who gave it up.</param>
/// <param name="Cause">The cause it is grouped under.</param>
/// <param name="MessageType">Full name of the item's type, or null.</param>
/// <param name="Payload">The item as JSON, or null.</param>
/// <param name="MovedTo">Where its file lies, or null where that is not known any more.</param>
public sealed record KeptFailure(Guid Id, Guid FileId, string Stage, string Cause, string? MessageType, string? Payload, string? MovedTo = null);
