namespace Ingestion.Classifier.Entities;

/// <summary>The weights of one tagger.</summary>
/// <param name="Features">The weights of features.</param>
/// <param name="Transitions">Weight of one tag after another: first tag times <see cref="EntityTags.Width"/> plus the second.</param>
internal sealed record TagWeights(FeatureTable Features, int[] Transitions)
{
    /// <summary>Reads them from an unpacked model file.</summary>
    public static TagWeights Read(BinaryReader reader)
    {
        var features = new uint[reader.ReadInt32()];
        uint last = 0;
        for (var i = 0; i < features.Length; i++) features[i] = last += (uint)reader.Read7BitEncodedInt();
        var rows = new sbyte[features.Length * EntityTags.Width];
        var column = new byte[features.Length];
        for (var tag = 0; tag < EntityTags.Count; tag++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var i = 0; i < column.Length; i++) rows[(i * EntityTags.Width) + tag] = (sbyte)column[i];
        }

        var transitions = new int[EntityTags.Width * EntityTags.Width];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        return new TagWeights(new FeatureTable(features, rows), transitions);
    }

    /// <summary>Writes them; the features must be in ascending order.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Features.Features.Length);
        uint last = 0;
        foreach (var feature in Features.Features)
        {
            writer.Write7BitEncodedInt((int)(feature - last));
            last = feature;
        }

        for (var tag = 0; tag < EntityTags.Count; tag++)
        {
            for (var i = 0; i < Features.Features.Length; i++) writer.Write(Features.Rows[(i * EntityTags.Width) + tag]);
        }

        foreach (var weight in Transitions) writer.Write(weight);
    }
}
