using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Finds the subject of a verb of saying before it or after it.</summary>
internal static class SubjectReader
{
    // Longest subject that is looked at, tokens.
    private const int Longest = 22;

    /// <summary>The subject that ends before a verb.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="low">First token that may belong to it.</param>
    /// <param name="verb">The verb's first token.</param>
    public static NounPhrase? Before(SpeechText speech, int low, int verb) => Ending(speech, Math.Max(low, verb - Longest - 8), SkipBetween(speech, low, verb), 3);

    /// <summary>The subject that begins after a verb, or after 'according to'.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="from">The first token after the verb.</param>
    /// <param name="high">One past the last token that may belong to it.</param>
    public static NounPhrase? After(SpeechText speech, int from, int high)
    {
        high = Math.Min(high, from + Longest);
        var at = from;
        while (at < high && speech.Is(at, SpeechFlags.Between) && !speech.Is(at, SpeechFlags.Pronoun | SpeechFlags.Determiner | SpeechFlags.Preposition)) at++;
        if (at >= high) return null;
        if (speech.Is(at, SpeechFlags.Pronoun) && !(speech.Is(at, SpeechFlags.Determiner) && at + 1 < high && IsNoun(speech, at + 1))) return new NounPhrase(at, at + 1, at, at + 1);
        if (speech.Text.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        if (speech.Is(at, SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.That) && !speech.Is(at, SpeechFlags.Determiner)) return null;
        var end = at;
        while (end < high && Belongs(speech, at, end)) end++;
        return end == at ? null : Head(speech, at, end, fromLeft: true);
    }

    /// <summary>The first subject of a clause: its first name, pronoun or described person that hangs on no preposition.</summary>
    public static NounPhrase? Leading(SpeechText speech, int low, int to)
    {
        for (var i = low; i < to; i++)
        {
            if (speech.Is(i, SpeechFlags.Pronoun) && !speech.Is(i, SpeechFlags.Determiner)) return new NounPhrase(i, i + 1, i, i + 1);
            if (!speech.IsName(i) && !speech.Is(i, SpeechFlags.Determiner)) continue;
            if (i > low && HangsOnPreposition(speech, low, i)) continue;
            if (i == low && i + 1 < to && speech.First(i + 1) == ',' && !speech.Is(i, SpeechFlags.Determiner)) continue;
            return After(speech, i, to);
        }

        return null;
    }

    private static bool Belongs(SpeechText speech, int first, int token)
    {
        var t = speech.Text.Tokens[token];
        if (t.Kind is TokenKind.Clitic) return true;
        if (t.Kind is not (TokenKind.Word or TokenKind.Number)) return speech.First(token) is '-' or '&' or '/';
        if (token == first) return true;
        if (speech.IsName(token)) return true;
        if (speech.Is(token, SpeechFlags.Boundary)) return IsJoin(speech, token);
        if (speech.Is(token, SpeechFlags.Preposition)) return IsGenitive(speech, token);
        return !speech.Is(token, SpeechFlags.Between | SpeechFlags.Pronoun | SpeechFlags.Cue) || speech.Is(token, SpeechFlags.Determiner);
    }

    // 'of', 'for', 'von' tie a noun to the one before it; other prepositions begin something else.
    private static bool IsGenitive(SpeechText speech, int token) => speech.Text.TextOf(speech.Text.Tokens[token]) is "of" or "for" or "von" or "vom" or "der" or "des" or "de" or "del" or "du" or "des" or "di" or "del" or "della" or "da" or "do" or "dos" or "van" or "d'" or "d’" or "для" or "af" or "av";

    // 'Sonia and Willy Bogner'.
    private static bool IsJoin(SpeechText speech, int token) =>
        token > 0 && token + 1 < speech.Text.Tokens.Length && speech.Text.TextOf(speech.Text.Tokens[token]) is "and" or "und" or "et" or "y" or "e" or "en" or "och" or "og" or "i" or "и" or "та"
        && speech.IsName(token - 1) && (speech.IsName(token + 1) || speech.Is(token + 1, SpeechFlags.Determiner));

    private static bool IsNoun(SpeechText speech, int token) => speech.Text.Tokens[token].Kind == TokenKind.Word && !speech.Is(token, SpeechFlags.Cue | SpeechFlags.Between | SpeechFlags.Preposition | SpeechFlags.Boundary);

    private static int SkipBetween(SpeechText speech, int low, int end)
    {
        while (end > low + 1)
        {
            var t = speech.Text.Tokens[end - 1];
            var adverb = t.Kind == TokenKind.Word && t.Case == LetterCase.Lower && speech.Lexicon.Language == "en" && speech.Text.Body.AsSpan(t.Start, t.Length).EndsWith("ly", StringComparison.Ordinal);
            if (!adverb && !(speech.Is(end - 1, SpeechFlags.Between) && !speech.Is(end - 1, SpeechFlags.Pronoun | SpeechFlags.Relative))) break;
            end--;
        }

        return end;
    }

    private static NounPhrase? Ending(SpeechText speech, int low, int end, int depth)
    {
        if (end <= low || depth == 0) return null;
        var last = end - 1;
        if (speech.Is(last, SpeechFlags.Relative) && !speech.Is(last, SpeechFlags.Determiner) && last > low)
            return Ending(speech, low, speech.First(last - 1) == ',' ? last - 1 : last, depth - 1);
        if (speech.Is(last, SpeechFlags.Pronoun)) return new NounPhrase(last, end, last, end);
        switch (speech.First(last))
        {
            case ',' or '–' or '—' when speech.Text.Tokens[last].Kind == TokenKind.Punctuation:
                // 'Smith, a spokesman for Jones, said': the subject ends at the comma before.
                var comma = last - 1;
                while (comma > low && speech.First(comma) != speech.First(last) && !IsStop(speech, comma)) comma--;
                if (comma <= low || IsStop(speech, comma)) return Phrase(speech, low, last);
                return Ending(speech, low, comma, depth - 1) ?? Phrase(speech, low, last);
            case ')' or ']':
                var bracket = last - 1;
                while (bracket > low && speech.First(bracket) is not ('(' or '[')) bracket--;
                return bracket > low ? Ending(speech, low, bracket, depth - 1) : null;
            default:
                return Phrase(speech, low, end);
        }
    }

    private static bool IsStop(SpeechText speech, int token) => speech.Text.Tokens[token].Kind == TokenKind.Quote || speech.First(token) is ';' or ':';

    private static NounPhrase? Phrase(SpeechText speech, int low, int end)
    {
        var first = end;
        while (first > low && first > end - Longest)
        {
            var token = first - 1;
            var t = speech.Text.Tokens[token];
            if (t.Kind is TokenKind.Quote or TokenKind.Address || (t.Kind == TokenKind.Punctuation && speech.First(token) is not ('.' or '-' or '/' or '&'))) break;
            if (speech.Is(token, SpeechFlags.Boundary) && !IsJoin(speech, token) && !IsGenitive(speech, token) && !speech.Is(token, SpeechFlags.Preposition) && !IsArticle(speech, token)) break;
            if (speech.Is(token, SpeechFlags.Cue) && t.Case == LetterCase.Lower && speech.Lexicon.Language == "en" && !EndsInNounPlace(speech, token)) break;
            first--;
        }

        if (first == end) return null;
        return Head(speech, first, end, fromLeft: false);
    }

    private static bool IsArticle(SpeechText speech, int token) => speech.Is(token, SpeechFlags.Determiner);

    // 'the report', 'a Trump call': a noun that looks like the verb.
    private static bool EndsInNounPlace(SpeechText speech, int token) => token > 0 && (speech.Is(token - 1, SpeechFlags.Determiner) || speech.Text.Tokens[token - 1].Kind == TokenKind.Clitic);

    // The head: the name or described person nearest to the verb that hangs on no preposition.
    private static NounPhrase? Head(SpeechText speech, int first, int end, bool fromLeft)
    {
        (int First, int End)? best = null, fallback = null;
        for (var i = first; i < end;)
        {
            var (from, to) = Chunk(speech, i, end, fromLeft);
            if (to == i)
            {
                i++;
                continue;
            }

            fallback = (from, to);
            if (!HangsOnPreposition(speech, first, from)) best = !fromLeft || best is not { } b ? (from, to) : i > b.End ? b : speech.IsName(from) ? (from, to) : (b.First, to);
            i = to;
        }

        return (best ?? fallback) is { } head ? new NounPhrase(head.First, end, head.First, head.End) : null;
    }

    private static bool HangsOnPreposition(SpeechText speech, int first, int chunk)
    {
        for (var i = chunk - 1; i >= first && i >= chunk - 4; i--)
        {
            if (speech.Is(i, SpeechFlags.Preposition)) return true;
            if (!speech.Is(i, SpeechFlags.Determiner) && speech.Text.Tokens[i].Case != LetterCase.Lower) return false;
            if (speech.IsName(i)) return false;
        }

        return false;
    }

    // A run of capitalised words with particles, or an article and the noun after it, or a pronoun.
    private static (int First, int End) Chunk(SpeechText speech, int i, int end, bool fromLeft)
    {
        if (speech.IsName(i))
        {
            var to = i + 1;
            while (to < end && (speech.IsName(to) || (to + 1 < end && speech.IsName(to + 1) && IsParticle(speech, to)) || (to + 1 < end && IsJoin(speech, to)))) to++;
            return fromLeft ? (i, to) : (i, NounEnd(speech, to, end));
        }

        if (speech.Is(i, SpeechFlags.Preposition)) return (i, i);
        if (speech.Is(i, SpeechFlags.Determiner) || (i > 0 && speech.Text.Tokens[i].Kind == TokenKind.Word && speech.Text.Tokens[i].Case == LetterCase.Lower && !speech.Is(i, SpeechFlags.Between | SpeechFlags.Boundary | SpeechFlags.Cue)))
        {
            var to = i + 1;
            while (to < end && speech.Text.Tokens[to].Kind == TokenKind.Word && !speech.Is(to, SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.Pronoun | SpeechFlags.Between)) to++;
            // 'the Kremlin spokesman' is described, 'the spokesman Dmitry Peskov' is named.
            var name = to;
            while (name - 1 > i && speech.IsName(name - 1)) name--;
            return name < to ? (name, to) : (i, to);
        }

        return speech.Is(i, SpeechFlags.Pronoun) ? (i, i + 1) : (i, i);
    }

    // 'Russian officials', 'Aid agencies': the noun belongs to the name before it, unless another name follows.
    private static int NounEnd(SpeechText speech, int from, int end)
    {
        var to = from;
        while (to < end && speech.Text.Tokens[to].Kind == TokenKind.Word && speech.Text.Tokens[to].Case == LetterCase.Lower
            && !speech.Is(to, SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.Pronoun | SpeechFlags.Between | SpeechFlags.Determiner | SpeechFlags.Cue)) to++;
        return to == end ? to : from;
    }

    private static bool IsParticle(SpeechText speech, int token) =>
        speech.Text.TextOf(speech.Text.Tokens[token]) is "of" or "de" or "del" or "la" or "van" or "von" or "der" or "den" or "bin" or "al" or "el" or "da" or "dos" or "di" or "du" or "zu" or "the" or "&" or "ten" or "ter" or "af";
}
