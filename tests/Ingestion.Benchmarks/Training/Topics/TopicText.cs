namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>A training text as features.</summary>
/// <param name="Source">Number of its source.</param>
/// <param name="Topic">Its topic's place.</param>
/// <param name="Features">Hashes.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TopicText(int Source, int Topic, uint[] Features, double Weight);
