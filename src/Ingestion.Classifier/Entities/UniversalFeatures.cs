using System.Numerics;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// Features that hold for any language with capitals: shapes, the gazetteer, the run of capitals, word endings of names, and what the rest of
/// the text says. They are learnt on English and used for all languages but English.
/// </summary>
internal static class UniversalFeatures
{
    /// <summary>Writes the features of one token.</summary>
    public static int Extract(ReadOnlySpan<char> word, ReadOnlySpan<TokenFacts> facts, int at, int first, int end, SurfaceWords surface, Span<uint> output)
    {
        var writer = new FeatureWriter(output, default);
        Add(ref writer, word, facts, at, first, end, surface);
        return writer.Count;
    }

    /// <summary>Adds them to other features.</summary>
    public static void Add(ref FeatureWriter writer, ReadOnlySpan<char> word, ReadOnlySpan<TokenFacts> facts, int at, int first, int end, SurfaceWords surface)
    {
        ref readonly var here = ref facts[at];
        var caseClass = ((uint)here.Case * 4) + (here.Opens ? 1u : 0u) + (here.InCapitals ? 2u : 0u);
        var (before, after) = (ClassOf(facts, at - 1, surface), ClassOf(facts, at + 1, surface));
        var (runBefore, runAfter) = (ClassOf(facts, first - 1, surface), ClassOf(facts, end, surface));
        var (position, rest) = ((uint)Math.Min(at - first, 3), (uint)Math.Min(end - at, 3));
        writer.Add(101, caseClass);
        writer.Add(102, here.Shape);
        writer.Add(103, before, after);
        writer.Add(104, before, caseClass);
        writer.Add(105, after, caseClass);
        writer.Add(106, runBefore, position);
        writer.Add(107, runAfter, rest);
        writer.Add(108, (uint)Math.Min(end - first, 5), position);
        writer.Add(109, runBefore, runAfter, (uint)Math.Min(end - first, 4));
        writer.Add(110, (uint)here.Kinds, caseClass);
        writer.Add(111, Kinds(facts, at - 1), (uint)here.Kinds);
        writer.Add(112, (uint)here.Kinds, Kinds(facts, at + 1));
        writer.Add(113, Kinds(facts, first), position);
        writer.Add(114, Kinds(facts, end - 1), rest);
        for (var bits = (uint)here.Kinds; bits != 0; bits &= bits - 1) writer.Add(115, (uint)BitOperations.TrailingZeroCount(bits), before);
        for (var bits = (uint)here.Phrase; bits != 0; bits &= bits - 1) writer.Add(116, (uint)BitOperations.TrailingZeroCount(bits), here.PhrasePosition);
        if (here.PhrasePosition != 0) writer.Add(117, (uint)here.Phrase, here.PhrasePosition, at + 1 < facts.Length && facts[at + 1].PhrasePosition == 2 ? 1u : 0u);
        for (var bits = (uint)here.Evidence; bits != 0; bits &= bits - 1) writer.Add(118, (uint)BitOperations.TrailingZeroCount(bits), caseClass);
        writer.Add(119, (uint)here.Evidence);
        writer.Add(120, (uint)here.Evidence, (uint)here.Kinds);
        writer.Add(121, (uint)Math.Min(word.Length, 6), caseClass);
        if (here.Kind != TokenKind.Word) writer.Add(122, here.Word);
        var suffix = Folding.Seed;
        for (var i = 0; i < word.Length && i < 4; i++)
        {
            suffix = Folding.Add(suffix, Folding.Fold(word[^(i + 1)]));
            if (i >= 2) writer.Add(122 + (uint)i, suffix);
        }
    }

    private static uint Kinds(ReadOnlySpan<TokenFacts> facts, int i) => i < 0 || i >= facts.Length ? 0 : (uint)facts[i].Kinds;

    // What kind of neighbour a token is; punctuation is itself.
    private static uint ClassOf(ReadOnlySpan<TokenFacts> facts, int i, SurfaceWords surface)
    {
        if (i < 0) return 1;
        if (i >= facts.Length) return 2;
        ref readonly var fact = ref facts[i];
        if (fact.Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Symbol) return fact.Word;
        if (fact.Kind != TokenKind.Word) return 3 + (uint)fact.Kind;
        if ((fact.Kinds & PhraseKinds.Title) != 0) return 20;
        if (fact.Case is not (LetterCase.Lower or LetterCase.None)) return 21 + (uint)fact.Case;
        if (Array.IndexOf(surface.PlacePrepositions, fact.Word) >= 0) return 30;
        if (Array.IndexOf(surface.Articles, fact.Word) >= 0) return 31;
        return Array.IndexOf(surface.SayingVerbs, fact.Word) >= 0 ? 32u : 33u;
    }
}
