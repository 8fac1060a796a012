namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Boosted decision trees over a row of features: the sum of one leaf a tree. Plain comparisons and one order of additions, so equal everywhere.</summary>
internal sealed class TreeEnsemble
{
    private readonly short[] _features;
    private readonly float[] _values;
    private readonly short[] _children;
    private readonly int[] _roots;

    /// <summary>Of flat arrays: a node is a leaf where its feature is negative, else its children stand side by side.</summary>
    public TreeEnsemble(short[] features, float[] values, short[] children, int[] roots, int featureCount)
    {
        (_features, _values, _children, _roots, FeatureCount) = (features, values, children, roots, featureCount);
    }

    /// <summary>How many features a row has.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of trees.</summary>
    public int Trees => _roots.Length;

    /// <summary>The score of a row: above zero means body.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            var node = root;
            int feature;
            while ((feature = _features[node]) >= 0) node = root + _children[node] + (row[feature] > _values[node] ? 1 : 0);
            sum += _values[node];
        }

        return sum;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        var featureCount = reader.ReadInt32();
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++) roots[i] = reader.ReadInt32();
        var count = reader.ReadInt32();
        var (features, values, children) = (new short[count], new float[count], new short[count]);
        for (var i = 0; i < count; i++) features[i] = reader.ReadInt16();
        for (var i = 0; i < count; i++) children[i] = reader.ReadInt16();
        for (var i = 0; i < count; i++) values[i] = reader.ReadSingle();
        return new TreeEnsemble(features, values, children, roots, featureCount);
    }

    /// <summary>Writes it, little-endian.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(FeatureCount);
        writer.Write(_roots.Length);
        foreach (var root in _roots) writer.Write(root);
        writer.Write(_features.Length);
        foreach (var feature in _features) writer.Write(feature);
        foreach (var child in _children) writer.Write(child);
        foreach (var value in _values) writer.Write(value);
    }
}
