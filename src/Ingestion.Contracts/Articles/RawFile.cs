namespace Ingestion.Contracts.Articles;

/// <summary>A file as the cleaner gets it: a name, bytes, nothing of the disk.</summary>
/// <param name="Name">The file's name, used for its ending only.</param>
/// <param name="Bytes">The bytes as found.</param>
/// <param name="Sidecar">The bytes of <c>NAME.meta.json</c>; empty where there is none.</param>
public sealed record RawFile(string Name, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Sidecar = default);
