using System.Runtime.InteropServices;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Weights;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Rounds weights to bytes, and leaves out the features whose weights all round to nothing.</summary>
internal static class ModelQuantiser
{
    /// <summary>Makes the shipped form of weights.</summary>
    public static TagWeights Quantise(List<uint> features, double[] rows, double[] transitions)
    {
        const int width = EntityTags.Width;
        var sizes = rows.Where(w => w != 0).Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        var scale = 127.0 / sizes[(int)(sizes.Length * 0.9995)];
        var keptFeatures = new List<uint>();
        var keptRows = new List<byte>();
        Span<sbyte> row = stackalloc sbyte[width];
        for (var i = 0; i < features.Count; i++)
        {
            var any = false;
            for (var tag = 0; tag < width; tag++)
            {
                row[tag] = (sbyte)Math.Clamp(Math.Round(rows[(i * width) + tag] * scale), -127, 127);
                any |= row[tag] != 0;
            }

            if (!any) continue;
            keptFeatures.Add(features[i]);
            keptRows.AddRange(MemoryMarshal.AsBytes(row));
        }

        return new TagWeights(new FeatureTable(new HashIndex([.. keptFeatures]), keptRows.ToArray()), Array.ConvertAll(transitions, t => (int)Math.Round(t * scale)));
    }
}
