using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Reads the names off the tags, and takes off what is no part of a name.</summary>
internal static class MentionReader
{
    /// <summary>The names of a text, in its order.</summary>
    public static List<NameMention> Read(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, ReadOnlySpan<byte> tags, ReadOnlySpan<short> margins)
    {
        var mentions = new List<NameMention>();
        foreach (var (first, end, type) in TaggedSpans.Of(tags))
        {
            var (start, stop) = (first, end);
            while (stop > start && facts[stop - 1].Kind is TokenKind.Clitic or TokenKind.Quote or TokenKind.Punctuation) stop--;
            while (start < stop && facts[start].Kind is TokenKind.Clitic or TokenKind.Quote or TokenKind.Punctuation) start++;
            // A title alone is no name; before a person's name it is no part of it.
            while (type == EntityType.Person && start < stop && (facts[start].Kinds & (PhraseKinds.Title | PhraseKinds.GivenName)) == PhraseKinds.Title && (stop - start > 1 || facts[start].Case == LetterCase.Lower)) start++;
            if (start == stop || !HoldsLetter(text, start, stop)) continue;
            var margin = short.MaxValue;
            for (var i = start; i < stop; i++) margin = Math.Min(margin, margins[i]);
            mentions.Add(new NameMention(start, stop, type, MarginConfidence.Of(margin)));
        }

        return mentions;
    }

    private static bool HoldsLetter(TextAnalysis text, int first, int end)
    {
        foreach (var unit in text.TextOf(first, end))
        {
            if (char.IsLetter(unit)) return true;
        }

        return false;
    }
}
