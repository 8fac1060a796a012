namespace Ingestion.Cleaner.Text;

/// <summary>What the words of a line say.</summary>
/// <param name="Sum">Sum of scores.</param>
/// <param name="Hits">How many words and pairs had one.</param>
/// <param name="Lowest">Strongest evidence of body, 0 or below.</param>
/// <param name="Highest">Strongest evidence of furniture, 0 or above.</param>
internal readonly record struct LineEvidence(int Sum, int Hits, int Lowest, int Highest)
{
    /// <summary>Mean score, shrunk where little is known.</summary>
    public int Mean => Sum / (Hits + 2);
}
