namespace Ingestion.Classifier.Topics.Learning;

/// <summary>Corrections as learnt, not yet in use.</summary>
/// <param name="Features">Hashes of the features, ascending.</param>
/// <param name="Weights">For each one weight a topic.</param>
/// <param name="Effect">What they are worth.</param>
public sealed record LearntTopics(uint[] Features, float[] Weights, TopicEffect Effect);
