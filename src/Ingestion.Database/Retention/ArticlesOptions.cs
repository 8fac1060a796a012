using System.ComponentModel.DataAnnotations;

namespace Ingestion.Database.Retention;

/// <summary>Settings of the articles that are stored, section <c>Articles</c>.</summary>
public sealed class ArticlesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Articles";

    /// <summary>
    /// How many whole months of articles are kept besides the present one; older ones are dropped with their facts. The ledger remembers their files and the hashes of
    /// their contents, so that the same bytes are duplicates still. Default null, which keeps all; 1 to 1,200.
    /// </summary>
    [Range(1, 1200)]
    public int? KeepMonths { get; set; }
}
