namespace Ingestion.Classifier.Entities;

/// <summary>How sure a name is, by how far the best type was ahead of the second.</summary>
internal static class MarginConfidence
{
    // Logistic regression of 'span and type are right' on the margin over the five English development sets. The scores of the chain
    // are far surer than that: mostly the annotators' habits differ.
    private const double Offset = 0.6;
    private const double Slope = 0.004;

    /// <summary>The confidence of a margin in weights.</summary>
    public static double Of(int margin) => Math.Round(1 / (1 + Math.Exp(-Offset - (Slope * Math.Max(0, margin)))), 3);
}
