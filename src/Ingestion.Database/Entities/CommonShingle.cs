namespace Ingestion.Database.Entities;

/// <summary><c>ops.common_shingle</c>: Shingles of many texts that are no copies of each other (furniture, phrases): they say nothing and are not looked up.</summary>
public sealed class CommonShingle
{
    /// <summary>The hash, as in shingles.</summary>
    public long Hash { get; set; }
}
