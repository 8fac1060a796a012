using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>German writes every noun with a capital: takes those for no names that stand after an article or adjective, or end as nouns do.</summary>
internal static class CapitalNouns
{
    private const PhraseKinds Names = PhraseKinds.Place | PhraseKinds.GivenName | PhraseKinds.Organisation | PhraseKinds.Demonym;
    private static readonly string[] NounEndings =
        ["ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "nis", "tum", "chen", "lein", "ismus", "ling", "ment", "enz", "anz", "eur", "age", "ien", "innen"];

    private static readonly string[] ModifierEndings = ["en", "er", "es", "em", "e"];
    private static readonly uint[] Determiners =
        [.. "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans kein keine mein sein ihr unser viele einige mehr zwei drei vier fünf pro ohne und oder per".Split(' ').Select(w => Folding.Hash(w))];

    /// <summary>Whether a language writes its nouns with capitals.</summary>
    public static bool IsHabitOf(string language) => language is "de" or "lb" or "nds" or "gsw";

    /// <summary>Takes the mark of candidates off common nouns.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Index of the sentence's first token.</param>
    /// <param name="sentence">The facts of the sentence.</param>
    public static void Unmark(TextAnalysis text, int offset, Span<TokenFacts> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var fact = ref sentence[i];
            if (!fact.Candidate || fact.Case != LetterCase.Capitalised || (fact.Kinds & Names) != 0 || fact.PhrasePosition != 0) continue;
            var word = text.TextOf(text.Tokens[offset + i]);
            if (i > 0 && sentence[i - 1].Case == LetterCase.Lower && Modifies(text.TextOf(text.Tokens[offset + i - 1]), sentence[i - 1].Word)) fact.Candidate = false;
            else if ((fact.Kinds & PhraseKinds.Surname) == 0 && word.Length > 5 && EndsWithAny(word, NounEndings)) fact.Candidate = false;
            else if (fact.Opens && !(i + 1 < sentence.Length && sentence[i + 1].Case is LetterCase.Capitalised or LetterCase.AllCaps)) fact.Candidate = false;
        }
    }

    private static bool Modifies(ReadOnlySpan<char> word, uint hash) =>
        Array.IndexOf(Determiners, hash) >= 0 || (word.Length > 4 && EndsWithAny(word, ModifierEndings));

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
