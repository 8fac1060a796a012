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

    private const int RowsPerBlock = 8;

    private readonly HashIndex index;
    private readonly ReadOnlyMemory<byte> rowLengths;
    private readonly int[] blockStart; // of every eighth row: a start for each row would be four times as large as the lengths, which are mapped
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
        rowLengths = reader.Kept(rows);
        blockStart = new int[(rows / RowsPerBlock) + 1];
        var lengths = rowLengths.Span;
        var entries = 0;
        for (var row = 0; row < rows; row++)
        {
            if (row % RowsPerBlock == 0) blockStart[row / RowsPerBlock] = entries;
            entries += lengths[row];
        }

        entryLanguages = reader.Kept(entries);
        entryWeights = reader.Kept(entries);
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
        var lengths = rowLengths.Span;
        var languages = entryLanguages.Span;
        var weights = MemoryMarshal.Cast<byte, sbyte>(entryWeights.Span);
        Span<int> rows = stackalloc int[CacheLine.Group];
        while (!features.IsEmpty)
        {
            var group = rows[..index.FindNext(ref features, rows)];
            foreach (var row in group)
                if (row >= 0) CacheLine.Ask(in lengths[row]);
            foreach (var row in group)
            {
                if (row < 0) continue;
                known++;
                var start = blockStart[row / RowsPerBlock];
                for (var before = row - (row % RowsPerBlock); before < row; before++) start += lengths[before];
                for (int i = start, end = start + lengths[row]; i < end; i++)
                    sums[languages[i]] += weights[i];
            }
        }

        return known;
    }
}
