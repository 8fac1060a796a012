namespace Ingestion.Contracts.Messages;

/// <summary>A body that travels in its message, compressed: markup is three quarters repetition, and every member of a quorum queue writes it to its log.</summary>
/// <param name="Brotli">The bytes as found, compressed with Brotli (RFC 7932).</param>
/// <param name="Length">How many bytes the body has, uncompressed.</param>
public sealed record PackedBody(byte[] Brotli, int Length) : ItemBody;
