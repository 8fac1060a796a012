namespace Ingestion.Classifier.Entities;

/// <summary>How sure a name is, by how far the best type was ahead of the second.</summary>
internal static class MarginConfidence
{
    // Fitted on the development sets by train entities: of the names at a confidence, about so many are right.
    private const double Offset = -0.4;
    private const double Slope = 0.02;

    /// <summary>The confidence of a margin in weights.</summary>
    public static double Of(int margin) => Math.Round(1 / (1 + Math.Exp(-Offset - (Slope * Math.Max(0, margin)))), 3);
}
