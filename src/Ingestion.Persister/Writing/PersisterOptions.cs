using System.ComponentModel.DataAnnotations;

namespace Ingestion.Persister;

/// <summary>How the persister groups its writes; section <c>Persister</c>.</summary>
public sealed class PersisterOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Persister";

    /// <summary>Transactions under way at once, 1 to 32. Two keep the disk busy while the other one computes.</summary>
    [Range(1, 32)]
    public int Writers { get; set; } = 2;

    /// <summary>The most items in one transaction, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int MaxItems { get; set; } = 500;

    /// <summary>About the most bytes in one transaction, 64 KiB to 1 GiB; one larger item goes alone.</summary>
    [Range(64 * 1024L, 1024L * 1024 * 1024)]
    public long MaxBytes { get; set; } = 32L * 1024 * 1024;

    /// <summary>How many envelopes may wait for a writer, 1 to 100,000; more callers wait.</summary>
    [Range(1, 100_000)]
    public int Waiting { get; set; } = 1_000;

    /// <summary>How many entities' numbers are remembered (of those used lately; as many again of those used before), 1,000 to 10,000,000; about 50 bytes each.</summary>
    [Range(1_000, 10_000_000)]
    public int RememberedEntities { get; set; } = 50_000;
}
