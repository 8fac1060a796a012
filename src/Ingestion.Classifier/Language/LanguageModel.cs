using System.Runtime.InteropServices;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Language;

/// <summary>
/// A linear model over character n-grams: each n-gram has a row of (language, weight) for the languages it was seen in. A text's
/// score for a language is the sum of its n-grams' weights over the square root of their number.
/// </summary>
internal sealed class LanguageModel
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "languages.bin";

    private readonly HashIndex index;
    private readonly int[] rowStart;
    private readonly ReadOnlyMemory<byte> entryLanguages;
    private readonly ReadOnlyMemory<byte> entryWeights;

    /// <summary>Reads a model from its unpacked bytes, which it keeps.</summary>
    public LanguageModel(ReadOnlyMemory<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        Step = reader.Number() / 1e6;
        Codes = new string[reader.Number()];
        for (var i = 0; i < Codes.Length; i++) Codes[i] = reader.Text();
        Candidates = new byte[ScriptTable.Count][];
        for (var script = 0; script < Candidates.Length; script++)
            Candidates[script] = reader.Bytes(reader.Number()).ToArray();
        var rows = reader.Number();
        index = new HashIndex(reader.Ascending(rows));
        rowStart = new int[rows + 1];
        var lengths = reader.Bytes(rows);
        for (var row = 0; row < rows; row++) rowStart[row + 1] = rowStart[row] + lengths[row];
        entryLanguages = reader.Kept(rowStart[rows]);
        entryWeights = reader.Kept(rowStart[rows]);
    }

    /// <summary>What one unit of a weight is worth.</summary>
    public double Step { get; }

    /// <summary>The languages' codes as they are published.</summary>
    public string[] Codes { get; }

    /// <summary>The languages that are written in each script, by number.</summary>
    public byte[][] Candidates { get; }

    /// <summary>Adds the weights of a text's features to each language's sum.</summary>
    /// <returns>How many of the features are known.</returns>
    public int Add(ReadOnlySpan<uint> features, Span<int> sums)
    {
        var known = 0;
        var languages = entryLanguages.Span;
        var weights = MemoryMarshal.Cast<byte, sbyte>(entryWeights.Span);
        Span<int> rows = stackalloc int[CacheLine.Group];
        while (!features.IsEmpty)
        {
            var group = rows[..index.FindNext(ref features, rows)];
            foreach (var row in group)
                if (row >= 0) CacheLine.Ask(ref rowStart[row]);
            foreach (var row in group)
            {
                if (row < 0) continue;
                known++;
                for (int i = rowStart[row], end = rowStart[row + 1]; i < end; i++)
                    sums[languages[i]] += weights[i];
            }
        }

        return known;
    }
}
