namespace Ingestion.Database.Entities;

/// <summary><c>ops.tombstone</c>: Contents that were taken down by 'ingest forget': the same content dropped again is rejected as forgotten. Only its hash is kept.</summary>
public sealed class Tombstone
{
    /// <summary>SHA-256 of the bytes.</summary>
    public byte[] Sha256 { get; set; } = [];

    /// <summary>The file that was taken down.</summary>
    public Guid FileId { get; set; }

    /// <summary>When.</summary>
    public DateTime ForgottenAt { get; set; }

    /// <summary>Who: the database user of the session.</summary>
    public string ForgottenBy { get; set; } = "";

    /// <summary>Why, as the person said; null for nothing.</summary>
    public string? Note { get; set; }
}
