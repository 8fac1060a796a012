namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Writes one block's features one after the other; their order is their meaning.</summary>
internal ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> _values = values;

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes one.</summary>
    public void Add(float value) => _values[Count++] = value;

    /// <summary>Writes a flag.</summary>
    public void Add(bool flag) => _values[Count++] = flag ? 1 : 0;
}
