using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>A name where it stands.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past the index of its last token.</param>
/// <param name="Type">What it is.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct NameMention(int First, int End, EntityType Type, double Confidence)
{
    /// <summary>How many tokens it has.</summary>
    public int Length => End - First;
}
