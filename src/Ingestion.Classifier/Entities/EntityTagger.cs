using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// Tags the tokens of a text: a first-order linear chain over the runs of candidates, decoded by Viterbi in whole numbers, so that
/// every processor finds the same names.
/// </summary>
internal sealed class EntityTagger(TagWeights weights, Gazetteer gazetteer)
{
    private readonly TransitionRows transitions = new(weights.Transitions);

    /// <summary>Fills the tag of every token, and by how much it was better than no name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="habits">How its language is read.</param>
    /// <param name="facts">As long as the text has tokens; filled here.</param>
    /// <param name="tags">As long as the text has tokens.</param>
    /// <param name="margins">As long as the text has tokens: score of the best tag less that of the next type, in weights.</param>
    public void Tag(TextAnalysis text, ReadingHabits habits, Span<TokenFacts> facts, Span<byte> tags, Span<short> margins)
    {
        tags.Clear();
        margins.Clear();
        TokenReader.Read(text, habits, gazetteer, facts);
        Span<uint> features = stackalloc uint[FeatureExtractor.Most];
        foreach (var sentence in text.Sentences)
        {
            var span = facts[sentence.FirstToken..sentence.TokenEnd];
            for (var first = 0; first < span.Length; first++)
            {
                if (!span[first].Candidate) continue;
                var end = first + 1;
                while (end < span.Length && span[end].Candidate) end++;
                TagRun(text, habits, sentence.FirstToken, span, first, end, features, tags, margins);
                first = end;
            }
        }
    }

    private void TagRun(TextAnalysis text, ReadingHabits habits, int offset, ReadOnlySpan<TokenFacts> facts, int first, int end, Span<uint> features, Span<byte> tags, Span<short> margins)
    {
        var length = end - first;
        var rented = ArrayPool<int>.Shared.Rent(length * EntityTags.Width);
        var scores = rented.AsSpan(0, length * EntityTags.Width);
        for (var i = first; i < end; i++)
        {
            var word = text.TextOf(text.Tokens[offset + i]);
            var count = habits.Universal
                ? UniversalFeatures.Extract(word, facts, i, first, end, habits.Surface, features)
                : FeatureExtractor.Extract(word, facts, i, first, end, features);
            Score(features[..count], scores.Slice((i - first) * EntityTags.Width, EntityTags.Width));
        }

        for (var i = 0; i < length; i++)
            margins[offset + first + i] = Margin(scores.Slice(i * EntityTags.Width, EntityTags.Width));
        transitions.Decode(scores, tags.Slice(offset + first, length));
        ArrayPool<int>.Shared.Return(rented);
    }

    // Compiled at its first call as it will stay: code for vectors cannot be compiled ahead, and until it is optimised each operation is a call.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var sum = Vector256<short>.Zero;
        var weightsOfRows = weights.Features.Rows;
        Span<int> rows = stackalloc int[features.Length];
        weights.Features.RowsOf(features, rows);
        foreach (var row in rows)
        {
            if (row < 0) continue;
            var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(weightsOfRows.Slice(row, EntityTags.Width)));
            sum += Vector256.Create(low, high);
        }

        var (lower, upper) = Vector256.Widen(sum);
        lower.CopyTo(scores);
        upper.CopyTo(scores[8..]);
    }

    // The best type's score over the second best type's, 'no name' being a type.
    private static short Margin(ReadOnlySpan<int> scores)
    {
        Span<int> types = [scores[0], int.MinValue / 2, int.MinValue / 2, int.MinValue / 2, int.MinValue / 2];
        for (var tag = 1; tag < EntityTags.Count; tag++)
        {
            var type = 1 + (int)EntityTags.TypeOf(tag);
            types[type] = Math.Max(types[type], scores[tag]);
        }

        types.Sort();
        return (short)Math.Min(types[4] - types[3], short.MaxValue);
    }
}
