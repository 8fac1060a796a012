namespace Ingestion.Contracts.Messages;

/// <summary>A body that waits in the content-addressed store.</summary>
/// <param name="Key">
/// The store's key: the lower-case hexadecimal SHA-256 of the bytes; for what a stage made of a file, the SHA-256 of that file's bytes, a dot,
/// and that of the stored ones. The first 64 digits always name the file's content, by which the ledger knows whether it is still wanted.
/// </param>
/// <param name="Length">How many bytes the body has, uncompressed.</param>
public sealed record StoredBody(string Key, long Length) : ItemBody;
