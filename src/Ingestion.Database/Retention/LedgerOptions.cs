using System.ComponentModel.DataAnnotations;

namespace Ingestion.Database.Retention;

/// <summary>Settings of the ledger, section <c>Ledger</c>.</summary>
public sealed class LedgerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Ledger";

    /// <summary>
    /// How long the ledger remembers what became no article: duplicates, rejected files, and failures that a retry settled. Whatever an
    /// article, a duplicate or a person's decision leans on stays for good. Default null, which keeps all; 1 day to 100 years.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36525.00:00:00")]
    public TimeSpan? Keep { get; set; }
}
