namespace Ingestion.Database.Entities;

/// <summary><c>ops.stuck</c>: Files that have been in flight for more than five minutes since they were taken, or published again from ops.failure, and where they wait.</summary>
public sealed class StuckFile
{
    /// <summary>The file, in ops.file.</summary>
    public Guid FileId { get; set; }

    /// <summary>The watched folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The path below it.</summary>
    public string Path { get; set; } = "";

    /// <summary>The source label.</summary>
    public string Source { get; set; } = "";

    /// <summary>When it was taken.</summary>
    public DateTime FoundAt { get; set; }

    /// <summary>When its message was last confirmed; null for never.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>For how long: since it was taken, or was last published again from ops.failure.</summary>
    public TimeSpan Waiting { get; set; }

    /// <summary>Where it waits.</summary>
    public string Why { get; set; } = "";
}
