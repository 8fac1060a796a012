using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>Looks every token of a text up: in the lexicon, in the gazetteer, and in the rest of the text.</summary>
internal static class TokenReader
{
    private const int LongestPhrase = 7;

    /// <summary>Fills the facts of all tokens.</summary>
    public static void Read(TextAnalysis text, ReadingHabits habits, Gazetteer gazetteer, Span<TokenFacts> facts)
    {
        var tokens = text.Tokens;
        var body = text.Body;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            ref var fact = ref facts[i];
            fact = default;
            fact.Kind = token.Kind;
            fact.Case = token.Case;
            var span = body.AsSpan(token.Start, token.End - token.Start);
            fact.Word = HashWord(span);
            fact.Record = habits.Lexicon.Find(fact.Word);
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                fact.Shape = HashShape(span);
                fact.Kinds = gazetteer.Find(Folding.HashName(Folding.Seed, span)).Kinds;
            }
            else
            {
                fact.Shape = (uint)token.Kind + 1;
            }
        }

        foreach (var sentence in text.Sentences)
        {
            ReadCase(facts[sentence.FirstToken..sentence.TokenEnd]);
            FindPhrases(text, gazetteer, facts, sentence);
            CandidateFilter.MarkNames(facts[sentence.FirstToken..sentence.TokenEnd]);
            if (habits.CapitalNouns) CapitalNouns.Unmark(text, sentence.FirstToken, facts[sentence.FirstToken..sentence.TokenEnd]);
            CandidateFilter.MarkJoints(facts[sentence.FirstToken..sentence.TokenEnd]);
        }

        EvidenceReader.Read(text, habits.Surface, facts);
    }

    private static uint HashWord(ReadOnlySpan<char> span)
    {
        var hash = Folding.Seed;
        foreach (var unit in span)
            hash = Folding.Add(hash, char.IsAsciiDigit(unit) ? '0' : Folding.Fold(unit));
        return hash;
    }

    // Runs of one class become one sign; two capitals or more are told from one.
    private static uint HashShape(ReadOnlySpan<char> span)
    {
        var hash = Folding.Seed;
        var (last, length) = ('\0', 0);
        foreach (var unit in span)
        {
            var sign = CharacterClasses.Of(unit) switch
            {
                CharacterClass.Upper => last is 'X' or 'Y' ? 'Y' : 'X',
                CharacterClass.Lower => 'x',
                CharacterClass.Letter or CharacterClass.Ideograph => 'o',
                CharacterClass.Digit => 'd',
                CharacterClass.Mark => last,
                _ => unit,
            };
            if (sign == last) continue;
            last = sign;
            if (++length > 10) break;
            hash = Folding.Add(hash, sign);
        }

        return hash;
    }

    // Lines in capitals or with every word capitalised: the case is taken from what running text does with the word.
    private static void ReadCase(Span<TokenFacts> sentence)
    {
        var (words, capitals, upper) = (0, 0, 0);
        var opening = true;
        foreach (ref var fact in sentence)
        {
            if (fact.Kind != TokenKind.Word) continue;
            fact.Opens = opening;
            opening = false;
            if (fact.Case == LetterCase.None) continue;
            words++;
            if (fact.Case != LetterCase.Lower) capitals++;
            if (fact.Case == LetterCase.AllCaps) upper++;
        }

        var inCapitals = words >= 3 && upper * 10 >= words * 7;
        var inTitleCase = words >= 5 && capitals * 10 >= words * 8;
        if (!inCapitals && !inTitleCase) return;
        foreach (ref var fact in sentence)
        {
            fact.InCapitals = true;
            if (fact.Kind != TokenKind.Word || fact.Case is LetterCase.None or LetterCase.Lower) continue;
            if (fact.Record.Capitals is > 0 and < 5) fact.Case = LetterCase.Lower;
            else if (fact.Case == LetterCase.AllCaps && inCapitals) fact.Case = LetterCase.Capitalised;
            if (inCapitals || fact.Case == LetterCase.Lower) fact.Shape = 0xCA95u + (uint)fact.Case;
        }
    }

    private static void FindPhrases(TextAnalysis text, Gazetteer gazetteer, Span<TokenFacts> facts, in Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
        {
            if (facts[i].Case is LetterCase.None or LetterCase.Lower && facts[i].Kind != TokenKind.Number) continue;
            var hash = Folding.HashName(Folding.Seed, text.TextOf(text.Tokens[i]));
            gazetteer.Find(hash, out var longer);
            var (end, kinds) = (0, PhraseKinds.None);
            for (var next = i + 1; longer && next < sentence.TokenEnd && next < i + LongestPhrase; next++)
            {
                hash = Folding.HashName(hash, text.TextOf(text.Tokens[next]));
                var entry = gazetteer.Find(hash, out longer);
                if (entry.Kinds != PhraseKinds.None) (end, kinds) = (next + 1, entry.Kinds);
            }

            if (end == 0) continue;
            for (var j = i; j < end; j++)
            {
                facts[j].Phrase = kinds;
                facts[j].PhrasePosition = j == i ? (byte)1 : (byte)2;
            }

            i = end - 1;
        }
    }
}
