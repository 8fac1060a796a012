namespace Ingestion.Database.Entities;

/// <summary><c>ops.content</c>: Which file owns a content. A file is a duplicate when another file owns its content. Not partitioned: it must be unique.</summary>
public sealed class ContentOwner
{
    /// <summary>SHA-256 of the bytes.</summary>
    public byte[] Sha256 { get; set; } = [];

    /// <summary>The file whose articles are stored from it.</summary>
    public Guid Owner { get; set; }
}
