namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>How trees are boosted.</summary>
internal sealed record BoostingOptions
{
    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 160;

    /// <summary>Most leaves of a tree.</summary>
    public int Leaves { get; init; } = 16;

    /// <summary>The step each tree takes.</summary>
    public double Rate { get; init; } = 0.08;

    /// <summary>L2 penalty on leaves, in weight of rows.</summary>
    public double Ridge { get; init; } = 4;

    /// <summary>Least weight of a leaf's rows.</summary>
    public double LeastWeight { get; init; } = 6;

    /// <summary>Share of features that each tree may use.</summary>
    public double FeatureShare { get; init; } = 0.35;

    /// <summary>Share of groups of rows (pages) that each tree sees.</summary>
    public double GroupShare { get; init; } = 0.7;

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 20250917;
}
