namespace Ingestion.Classifier.Keywords;

/// <summary>A word or phrase that may be a keyword.</summary>
/// <param name="First">Token of its first occurrence.</param>
/// <param name="Length">How many words.</param>
/// <param name="Count">How often it stands.</param>
/// <param name="Sum">The sum of its words' scores.</param>
/// <param name="Best">The best of its words' scores.</param>
/// <param name="Name">Whether all its words are names.</param>
internal readonly record struct Keyphrase(int First, int Length, int Count, double Sum, double Best, bool Name)
{
    /// <summary>
    /// Between the mean of its words and the best of them, so that 'Lloyd Austin' with the first name said but once stays near 'Austin'; more for a phrase that
    /// stands repeatedly.
    /// </summary>
    public double Score => ((Sum / Length) + Best) / 2 * (1 + (0.25 * (Length - 1) * Math.Min(Count - 1, 3)));
}
