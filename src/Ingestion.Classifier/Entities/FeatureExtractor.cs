using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>Turns a candidate and its surroundings into hashed features.</summary>
internal static class FeatureExtractor
{
    /// <summary>The most features a token has.</summary>
    public const int Most = 128;

    /// <summary>Writes the features of one token.</summary>
    /// <param name="word">The token's characters.</param>
    /// <param name="facts">The facts of its sentence.</param>
    /// <param name="at">Its index there.</param>
    /// <param name="first">First index of the run of candidates that holds it.</param>
    /// <param name="end">One past the run's last index.</param>
    /// <param name="output">At least <see cref="Most"/> long.</param>
    /// <param name="templates">Gets the template of each feature; empty when nobody asks.</param>
    /// <returns>How many were written.</returns>
    public static int Extract(ReadOnlySpan<char> word, ReadOnlySpan<TokenFacts> facts, int at, int first, int end, Span<uint> output, Span<byte> templates = default)
    {
        var writer = new FeatureWriter(output, templates);
        ref readonly var here = ref facts[at];
        var (w, w1, w2, n1, n2) = (here.Word, Word(facts, at - 1), Word(facts, at - 2), Word(facts, at + 1), Word(facts, at + 2));
        var (s, s1, sn) = (here.Shape, Shape(facts, at - 1), Shape(facts, at + 1));
        var caseClass = ((uint)here.Case * 4) + (here.Opens ? 1u : 0u) + (here.InCapitals ? 2u : 0u);

        writer.Add(1, w);
        writer.Add(2, w, caseClass);
        writer.Add(3, w1);
        writer.Add(4, n1);
        writer.Add(5, w2);
        writer.Add(6, n2);
        writer.Add(7, w1, w);
        writer.Add(8, w, n1);
        writer.Add(9, w1, n1);
        writer.Add(10, s);
        writer.Add(11, s1, s);
        writer.Add(12, s, sn);
        writer.Add(13, s1, s, sn);
        writer.Add(14, w1, s);
        writer.Add(15, n1, s);
        writer.Add(16, w2, w1);
        writer.Add(17, n1, n2);
        writer.Add(18, caseClass, here.Record.Capitals);

        Affixes(ref writer, word);
        Clusters(ref writer, facts, at, s);
        Known(ref writer, facts, at);
        Run(ref writer, facts, at, first, end);
        Evidence(ref writer, here, caseClass);
        UniversalFeatures.Add(ref writer, word, facts, at, first, end, SurfaceWords.English);
        return writer.Count;
    }

    private static uint Word(ReadOnlySpan<TokenFacts> facts, int i) => i < 0 ? 1u : i >= facts.Length ? 2u : facts[i].Word;

    private static uint Shape(ReadOnlySpan<TokenFacts> facts, int i) => i < 0 ? 11u : i >= facts.Length ? 12u : facts[i].Shape;

    private static void Affixes(ref FeatureWriter writer, ReadOnlySpan<char> word)
    {
        var prefix = Folding.Seed;
        for (var i = 0; i < word.Length && i < 4; i++)
        {
            prefix = Folding.Add(prefix, Folding.Fold(word[i]));
            if (i >= 1) writer.Add(20 + (uint)i, prefix);
        }

        var suffix = Folding.Seed;
        for (var i = 0; i < word.Length && i < 4; i++)
        {
            suffix = Folding.Add(suffix, Folding.Fold(word[^(i + 1)]));
            if (i >= 1) writer.Add(24 + (uint)i, suffix);
        }

        writer.Add(28, (uint)Math.Min(word.Length, 8));
    }

    private static void Clusters(ref FeatureWriter writer, ReadOnlySpan<TokenFacts> facts, int at, uint shape)
    {
        var (f0, c0) = Cluster(facts, at);
        var (f1, c1) = Cluster(facts, at - 1);
        var (f2, c2) = Cluster(facts, at - 2);
        var (fn, cn) = Cluster(facts, at + 1);
        var (fn2, cn2) = Cluster(facts, at + 2);
        writer.Add(30, f0);
        writer.Add(31, c0);
        writer.Add(32, f1);
        writer.Add(33, fn);
        writer.Add(34, f2);
        writer.Add(35, fn2);
        writer.Add(36, f1, shape);
        writer.Add(37, fn, shape);
        writer.Add(38, c1, c0);
        writer.Add(39, c0, cn);
        writer.Add(40, c1, cn);
        writer.Add(41, c2, c1);
        writer.Add(42, cn, cn2);
        writer.Add(43, f1, fn);
    }

    private static (uint Fine, uint Coarse) Cluster(ReadOnlySpan<TokenFacts> facts, int i) =>
        i < 0 ? (60_001u, 251u) : i >= facts.Length ? (60_002u, 252u) : (facts[i].Record.FineCluster, facts[i].Record.CoarseCluster);

    private static void Known(ref FeatureWriter writer, ReadOnlySpan<TokenFacts> facts, int at)
    {
        ref readonly var here = ref facts[at];
        var previous = at > 0 ? facts[at - 1].Kinds : PhraseKinds.None;
        var next = at + 1 < facts.Length ? facts[at + 1].Kinds : PhraseKinds.None;
        for (var bits = (uint)here.Kinds; bits != 0; bits &= bits - 1)
            writer.Add(50, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), (uint)here.Case);
        writer.Add(51, (uint)here.Kinds);
        writer.Add(52, (uint)previous);
        writer.Add(53, (uint)next);
        writer.Add(54, (uint)previous, (uint)here.Kinds);
        writer.Add(55, (uint)here.Kinds, (uint)next);
        if (here.PhrasePosition != 0)
        {
            for (var bits = (uint)here.Phrase; bits != 0; bits &= bits - 1)
                writer.Add(56, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), here.PhrasePosition);
            writer.Add(57, (uint)here.Phrase, here.PhrasePosition, at + 1 < facts.Length && facts[at + 1].PhrasePosition == 2 ? 1u : 0u);
        }
    }

    private static void Run(ref FeatureWriter writer, ReadOnlySpan<TokenFacts> facts, int at, int first, int end)
    {
        var length = (uint)Math.Min(end - first, 6);
        var position = (uint)Math.Min(at - first, 4);
        writer.Add(60, length, position);
        writer.Add(61, facts[first].Word);
        writer.Add(62, facts[end - 1].Word, (uint)Math.Min(end - at, 4));
        writer.Add(63, Word(facts, first - 1), position);
        writer.Add(64, Word(facts, end), (uint)Math.Min(end - at, 4));
        writer.Add(65, (uint)facts[first].Kinds, position);
        writer.Add(66, (uint)facts[end - 1].Kinds, (uint)Math.Min(end - at, 4));
        writer.Add(67, Cluster(facts, first - 1).Fine, position);
        writer.Add(68, Cluster(facts, end).Fine, (uint)Math.Min(end - at, 4));
        writer.Add(69, Word(facts, first - 1), length);
        writer.Add(70, Word(facts, end), length);
    }

    private static void Evidence(ref FeatureWriter writer, in TokenFacts here, uint caseClass)
    {
        for (var bits = (uint)here.Evidence; bits != 0; bits &= bits - 1)
            writer.Add(80, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), caseClass);
        const DocumentEvidence caseEvidence = DocumentEvidence.CapitalInside | DocumentEvidence.LowerSomewhere;
        writer.Add(81, (uint)(here.Evidence & caseEvidence), caseClass, here.Record.Capitals);
        writer.Add(82, (uint)(here.Evidence & ~caseEvidence));
    }
}
