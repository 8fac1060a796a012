namespace Ingestion.Database.Entities;

/// <summary><c>ops.failure_cause</c>: Rejections and quarantines by cause: what is wrong, how often, since when.</summary>
public sealed class FailureCause
{
    /// <summary>rejected or quarantined.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Who gave them up.</summary>
    public string Stage { get; set; } = "";

    /// <summary>The stable short code.</summary>
    public string Cause { get; set; } = "";

    /// <summary>open, retrying, resolved or archived.</summary>
    public string State { get; set; } = "";

    /// <summary>How many.</summary>
    public long Failures { get; set; }

    /// <summary>When the first was given up.</summary>
    public DateTime FirstAt { get; set; }

    /// <summary>When the last was given up.</summary>
    public DateTime LastAt { get; set; }

    /// <summary>The sentence that one of them left.</summary>
    public string Example { get; set; } = "";
}
