namespace Ingestion.Contracts.Facts;

/// <summary>What was learnt from people's labels (<c>news.label</c>): what is added to the shipped weights of the topics. Immutable.</summary>
/// <param name="Number">Its number in <c>ops.topic_model</c>; stored with each article it had a part in.</param>
/// <param name="Features">Hashes of the features it knows, distinct and ascending; the classifier of the version it was learnt for makes the same.</param>
/// <param name="Weights">For each feature one weight a topic, in the order of the topics' codes.</param>
public sealed record TopicCorrections(int Number, uint[] Features, float[] Weights);
