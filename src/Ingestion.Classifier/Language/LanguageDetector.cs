using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Language;

/// <summary>Says what language a text is in. Thread-safe.</summary>
public sealed class LanguageDetector
{
    /// <summary>The code for 'cannot be known'.</summary>
    public const string Undetermined = "und";

    /// <summary>Letters looked at in one place of the text; a text that is clear after one place is not read further.</summary>
    private const int WindowLetters = 160;

    /// <summary>How many places of a long text are looked at, at most.</summary>
    private const int MostWindows = 4;

    private static readonly Lazy<LanguageDetector> Shared = new(() => new LanguageDetector(new LanguageModel(PackedReader.Unpack(LanguageModel.Resource))));

    private readonly LanguageModel model;

    internal LanguageDetector(LanguageModel model) => this.model = model;

    /// <summary>The detector with the shipped model, loaded at first use.</summary>
    public static LanguageDetector Default => Shared.Value;

    /// <summary>The language of a text.</summary>
    public LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        var script = DominantScript(text);
        if (script == Script.None) return new(Undetermined, 0);
        var candidates = model.Candidates[(int)script];
        if (candidates.Length == 0) return new(Undetermined, 0);
        Span<int> sums = stackalloc int[256];
        Span<char> folded = stackalloc char[WindowLetters];
        Span<uint> features = stackalloc uint[WindowLetters * (NgramReader.Longest + 2)];
        sums.Clear();
        var count = 0;
        var (best, confidence) = (0, 0.0);
        foreach (var window in TextWindows.Of(text, WindowLetters, MostWindows))
        {
            var length = NgramReader.Fold(text[window..], script, folded);
            var read = NgramReader.Read(folded[..length], features);
            model.Add(features[..read], sums);
            count += read;
            (best, confidence) = Best(sums, candidates, count);
            if (confidence > 0.995) break;
        }

        return new(model.Codes[best], Math.Round(confidence, 4));
    }

    private (int Best, double Confidence) Best(ReadOnlySpan<int> sums, byte[] candidates, int count)
    {
        var scale = model.Step / Math.Sqrt(Math.Max(1, count));
        var best = candidates[0];
        foreach (var candidate in candidates)
            if (sums[candidate] > sums[best]) best = candidate;
        var total = 0.0;
        foreach (var candidate in candidates) total += Math.Exp((sums[candidate] - sums[best]) * scale);
        return (best, 1 / total);
    }

    internal static Script DominantScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[ScriptTable.Count];
        counts.Clear();
        foreach (var c in text[..Math.Min(text.Length, 2000)]) counts[(int)ScriptTable.Of(c)]++;
        counts[0] = 0;
        // A sign of the East Asian scripts or of Hangul says as much as two or three letters.
        counts[(int)Script.EastAsian] *= 3;
        counts[(int)Script.Hangul] *= 2;
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return (Script)best;
    }
}
