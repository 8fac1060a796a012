namespace Ingestion.Database.Entities;

/// <summary><c>ops.probe</c>: One row that is written to see whether the database takes writes.</summary>
public sealed class Probe
{
    /// <summary>Always 1.</summary>
    public short Id { get; set; }

    /// <summary>When it was last written.</summary>
    public DateTime ProbedAt { get; set; }
}
