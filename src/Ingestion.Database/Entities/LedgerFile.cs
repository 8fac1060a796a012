namespace Ingestion.Database.Entities;

/// <summary><c>ops.file</c>: The ledger: every file that was seen, in exactly one state. The truth about a file is its outcome here.</summary>
public sealed class LedgerFile
{
    /// <summary>UUID version 7, made when the file was found.</summary>
    public Guid Id { get; set; }

    /// <summary>The bundle this file came out of; null for a file of its own.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The place in its bundle, from 0; 0 for a file of its own.</summary>
    public int Ordinal { get; set; }

    /// <summary>The watched folder, absolute; null for an entry of a bundle.</summary>
    public string? Folder { get; set; }

    /// <summary>The path below the watched folder or inside the bundle, parted by /.</summary>
    public string Path { get; set; } = "";

    /// <summary>Inode number when found, unsigned bits in a signed number; null for an entry of a bundle.</summary>
    public long? Inode { get; set; }

    /// <summary>Size in bytes when found.</summary>
    public long? Size { get; set; }

    /// <summary>Modification time when found, nanoseconds since 1970-01-01 UTC.</summary>
    public long? MtimeNs { get; set; }

    /// <summary>The source label: the first subfolder's name or the folder's default.</summary>
    public string Source { get; set; } = "";

    /// <summary>SHA-256 of the bytes as found; null where the file was refused before it was read.</summary>
    public byte[]? ContentSha256 { get; set; }

    /// <summary>When the watcher took the file.</summary>
    public DateTime FoundAt { get; set; }

    /// <summary>When the broker last confirmed the file's message; null for never.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>The one state: in_flight, stored, duplicate, revised, rejected, quarantined or expanded.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The named reason of a rejection or the cause of a quarantine, else null.</summary>
    public string? Reason { get; set; }

    /// <summary>One sentence a person understands about the reason, else null.</summary>
    public string? Detail { get; set; }

    /// <summary>The file that owns the same content; set for duplicates only.</summary>
    public Guid? DuplicateOf { get; set; }

    /// <summary>When the outcome was committed; null while in flight.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>When the file had left the folder; null while it lies there.</summary>
    public DateTime? MovedAt { get; set; }

    /// <summary>Where the file went; null where it had gone by itself or was left because it had changed.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Version of the cleaner that made its rows; null for none.</summary>
    public string? CleanerVersion { get; set; }

    /// <summary>Version of the classifier that made its rows; null for none.</summary>
    public string? ClassifierVersion { get; set; }

    /// <summary>How many article rows the file has; 0 unless stored or revised.</summary>
    public int ArticleCount { get; set; }

    /// <summary>How often it was published again from ops.failure.</summary>
    public int Retries { get; set; }

    /// <summary>How many entries the bundle had, once all are entered; null for a file of its own and while it is expanded.</summary>
    public int? Entries { get; set; }

    /// <summary>When Articles:KeepMonths dropped articles of it; null for never.</summary>
    public DateTime? ExpiredAt { get; set; }
}
