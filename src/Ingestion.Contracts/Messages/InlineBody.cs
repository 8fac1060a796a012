namespace Ingestion.Contracts.Messages;

/// <summary>A body small enough to travel in its message.</summary>
/// <param name="Bytes">The bytes as found.</param>
public sealed record InlineBody(byte[] Bytes) : ItemBody;
