namespace Ingestion.Contracts.Sameness;

/// <summary>Where <see cref="SamenessPolicy"/> draws its lines. Shares are 0 to 1.</summary>
public sealed record SamenessThresholds
{
    /// <summary>The measured lines.</summary>
    public static SamenessThresholds Default { get; } = new();

    /// <summary>Fewer comparable shingles than this decide nothing (unless the letters are the same).</summary>
    public int FewestSamples { get; init; } = 4;

    /// <summary>How much of the smaller text must stand in the larger one for a reprint.</summary>
    public double ReprintCoverage { get; init; } = 0.55;

    /// <summary>How large a part of the smaller text's shingles must occur in the larger one at all: chance hits in a short text stay below.</summary>
    public double LeastAgreement { get; init; } = 0.22;

    /// <summary>How much of each text must stand in the other for a revision.</summary>
    public double RevisionCoverage { get; init; } = 0.8;

    /// <summary>Where at the latest the shared part must begin in either text: room for a frame before a short copy.</summary>
    public double LatestStart { get; init; } = 0.38;

    /// <summary>Where at the latest the shared part must begin in one of the two.</summary>
    public double EarlierStart { get; init; } = 0.15;

    /// <summary>From which coverage on a shared passage makes a follow-up of the same story, if terms agree.</summary>
    public double PassageCoverage { get; init; } = 0.25;

    /// <summary>How large a part of the weight of the story terms must be shared.</summary>
    public double StoryShare { get; init; } = 0.22;

    /// <summary>How many story terms must be shared at least.</summary>
    public int FewestStoryTerms { get; init; } = 5;

    /// <summary>How far apart two texts of one story may be published.</summary>
    public TimeSpan StorySpan { get; init; } = TimeSpan.FromDays(4);
}
