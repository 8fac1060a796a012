namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>A training text as features.</summary>
/// <param name="Source">Number of its source.</param>
/// <param name="Topic">Its topic's place.</param>
/// <param name="Features">Hashes; in the learner, rows of the features that are known.</param>
/// <param name="Length">How many features it has, those that are too rare to be known included.</param>
internal sealed record TopicText(int Source, int Topic, uint[] Features, int Length)
{
    /// <summary>How much it counts.</summary>
    public double Weight { get; set; } = 1;
}
