namespace Ingestion.Contracts.Messages;

/// <summary>A body that waits in the content-addressed store.</summary>
/// <param name="Key">The store's key: the lower-case hexadecimal SHA-256 of the bytes.</param>
/// <param name="Length">How many bytes the body has, uncompressed.</param>
public sealed record StoredBody(string Key, long Length) : ItemBody;
