namespace Ingestion.Database.Entities;

/// <summary><c>ops.custody_balance</c>: Every file by its outcome, and whether the evidence for it is there. unproven must be 0 everywhere: runbook custody-unproven.</summary>
public sealed class CustodyBalance
{
    /// <summary>The outcome, in the order of the flow.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Files in this outcome.</summary>
    public long Files { get; set; }

    /// <summary>Files whose evidence is there: their article rows, the owner of their content, the failure, the settled children, the folder.</summary>
    public long Evidence { get; set; }

    /// <summary>Files whose evidence is missing. Must be 0.</summary>
    public long Unproven { get; set; }
}
