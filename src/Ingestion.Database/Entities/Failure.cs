namespace Ingestion.Database.Entities;

/// <summary><c>ops.failure</c>: Why files were rejected or quarantined: the evidence of those outcomes, and what a retry publishes again.</summary>
public sealed class Failure
{
    /// <summary>UUID version 7, made when it was recorded.</summary>
    public Guid Id { get; set; }

    /// <summary>The file in ops.file; all zeros for a message that names none (unreadable or unknown), which is kept as evidence alone.</summary>
    public Guid FileId { get; set; }

    /// <summary>Who gave it up: watcher, clean, classify, persist, operator (it was taken down) or replay (a rebuild).</summary>
    public string Stage { get; set; } = "";

    /// <summary>rejected: no article, by a considered decision. quarantined: failed beyond retrying, waits for a person.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The stable short code failures are grouped by.</summary>
    public string Cause { get; set; } = "";

    /// <summary>One sentence or a trimmed exception text; never article text.</summary>
    public string? Detail { get; set; }

    /// <summary>Full name of the message type that carried the item; null for a rejection.</summary>
    public string? MessageType { get; set; }

    /// <summary>The item as JSON, as it would be published again; null for a rejection. Analysts may not read it.</summary>
    public string? Payload { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTime FailedAt { get; set; }

    /// <summary>open, retrying (published again and in flight), resolved (the retry has its outcome; had it failed again, there is a new row) or archived (a person closed it).</summary>
    public string State { get; set; } = "";

    /// <summary>When the state last changed; null for never.</summary>
    public DateTime? StateAt { get; set; }

    /// <summary>How often it was retried from here.</summary>
    public int Attempts { get; set; }

    /// <summary>What the person wrote who archived it; null for nothing.</summary>
    public string? Note { get; set; }
}
