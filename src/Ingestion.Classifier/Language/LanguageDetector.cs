using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Language;

/// <summary>Says what language a text is in. Thread-safe.</summary>
public sealed class LanguageDetector
{
    /// <summary>The code for 'cannot be known'.</summary>
    public const string Undetermined = "und";

    /// <summary>Units read in one place of the text.</summary>
    private const int WindowUnits = 64;

    /// <summary>How many places are looked at, at most.</summary>
    private const int MostWindows = 6;

    /// <summary>How many places are looked at in any case: the beginning of a text alone may be a foreign title or a menu.</summary>
    private const int LeastWindows = 2;

    /// <summary>So sure that further places would change nothing.</summary>
    private const double Sure = 0.99;

    /// <summary>What scores are multiplied by to become probabilities; above 1 since the model is a little too unsure. Chosen on the development sets.</summary>
    private const double Sharpness = 1.1;

    private static readonly Lazy<LanguageDetector> Shared = new(() => new LanguageDetector(new LanguageModel(MappedResource.Of(LanguageModel.Resource))));

    private readonly LanguageModel model;
    private readonly double[] priors;

    internal LanguageDetector(LanguageModel model)
    {
        this.model = model;
        priors = [.. model.Codes.Select(LanguagePrior.Of)];
    }

    /// <summary>The detector with the shipped model, loaded at first use.</summary>
    public static LanguageDetector Default => Shared.Value;

    /// <summary>The language most of a text is in.</summary>
    public LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        var script = DominantScript.Of(text);
        if (script == Script.None) return new(Undetermined, 0);
        var candidates = model.Candidates[(int)script];
        if (candidates.Length == 0) return OtherScripts.GuessFor(script);
        Span<int> sums = stackalloc int[256];
        Span<char> folded = stackalloc char[WindowUnits];
        Span<uint> features = stackalloc uint[WindowUnits * (NgramReader.Longest + 2)];
        sums.Clear();
        var (count, known, windows, best, confidence) = (0, 0, 0, 0, 0.0);
        foreach (var window in TextWindows.Of(text, WindowUnits, MostWindows))
        {
            var length = NgramReader.Fold(text[window..], script, folded);
            var read = NgramReader.Read(folded[..length], features);
            known += model.Add(features[..read], sums);
            count += read;
            (best, confidence) = Best(sums, candidates, count);
            if (++windows >= LeastWindows && confidence > Sure) break;
        }

        return Decidability.Suffices(script, confidence, known, count) ? new(model.Codes[best], Math.Round(confidence, 4)) : new(Undetermined, Math.Round(confidence, 4));
    }

    /// <summary>The language of each line of a body, for texts that mix languages; short lines take the language before them.</summary>
    /// <param name="body">Paragraphs parted by line feeds.</param>
    /// <returns>Where each line starts and ends, and its language; empty lines are left out.</returns>
    public IReadOnlyList<(int Start, int End, LanguageGuess Guess)> DetectParagraphs(ReadOnlySpan<char> body)
    {
        const int shortLine = 25;
        var found = new List<(int, int, LanguageGuess)>();
        LanguageGuess? before = null;
        for (var start = 0; start < body.Length;)
        {
            var feed = body[start..].IndexOf('\n');
            var end = feed < 0 ? body.Length : start + feed;
            if (!body[start..end].IsWhiteSpace())
            {
                before = before is not null && end - start < shortLine ? before : Detect(body[start..end]);
                found.Add((start, end, before));
            }

            start = end + 1;
        }

        return found;
    }

    private (int Best, double Confidence) Best(ReadOnlySpan<int> sums, byte[] candidates, int count)
    {
        var scale = model.Step / Math.Sqrt(Math.Max(1, count));
        Span<double> scores = stackalloc double[candidates.Length];
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (sums[candidates[i]] * scale) + priors[candidates[i]];
            if (scores[i] > scores[best]) best = i;
        }

        var total = 0.0;
        foreach (var score in scores)
            if (score > scores[best] - 15) total += Math.Exp((score - scores[best]) * Sharpness);
        return (candidates[best], 1 / total);
    }
}
