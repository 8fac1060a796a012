namespace Ingestion.Classifier.Keywords;

/// <summary>A word or phrase that may be a keyword.</summary>
/// <param name="First">Token of its first occurrence.</param>
/// <param name="Length">How many words.</param>
/// <param name="Count">How often it stands.</param>
/// <param name="Score">Above 0; the sum of its words' scores, then weighed.</param>
internal readonly record struct Keyphrase(int First, int Length, int Count, double Score)
{
    /// <summary>With its final score: the mean of its words, a little more for every further word, and for a phrase that stands repeatedly.</summary>
    public Keyphrase Weighed() => this with { Score = Score / Length * (1 + (0.35 * (Length - 1) * Math.Min(Count, 4) / 2)) };
}
