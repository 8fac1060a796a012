namespace Ingestion.Classifier.Quantities;

/// <summary>A minus before a number.</summary>
/// <param name="Use">What it is.</param>
/// <param name="First">Its token.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
internal readonly record struct MinusSign(MinusUse Use, int First, int Start)
{
    /// <summary>The number with its minus; as it was where there is none.</summary>
    public QuantityCore On(in QuantityCore core) => Use == MinusUse.None
        ? core
        : core with { Value = -core.Value, Number = core.Number with { Value = -core.Number.Value }, FirstToken = First, Start = Start };
}
