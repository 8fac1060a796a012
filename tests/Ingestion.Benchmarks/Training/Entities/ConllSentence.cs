namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>A sentence of a measuring set.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Tags">Their tags, BIO.</param>
internal sealed record ConllSentence(string[] Tokens, string[] Tags);
