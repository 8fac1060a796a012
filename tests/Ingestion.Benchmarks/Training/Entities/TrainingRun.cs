namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>One run of candidates with its gold tags and the numbers of its features.</summary>
/// <param name="Tags">Gold tag of each token.</param>
/// <param name="Features">Feature numbers of each token; those that know the word itself are marked by their complement (<c>~number</c>).</param>
/// <param name="MiscUnknown">Whether its set does not mark other names, so that finding one there is no mistake.</param>
internal sealed record TrainingRun(byte[] Tags, int[][] Features, bool MiscUnknown);
