namespace Ingestion.Database.Entities;

/// <summary><c>ops.forgotten_text</c>: Texts that were taken down by 'ingest forget': whatever file brings one of them again, it is left out. Only hashes are kept.</summary>
public sealed class ForgottenText
{
    /// <summary>SHA-256 over the hash of its title, subtitle and body and, in one row, its source, in another, where it states one, its address.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>The file that was taken down and held it.</summary>
    public Guid FileId { get; set; }

    /// <summary>When.</summary>
    public DateTime ForgottenAt { get; set; }

    /// <summary>Who: the database user of the session.</summary>
    public string ForgottenBy { get; set; } = "";
}
