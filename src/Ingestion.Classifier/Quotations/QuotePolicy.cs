using Ingestion.Classifier.Lexicons;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Tells somebody's words from titles of works, terms and scare quotes.</summary>
internal static class QuotePolicy
{
    /// <summary>How sure it is that a quoted stretch is somebody's words, 0 to 1; under a half it is not.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="attributed">Whether a speaker was read beside it in its sentence.</param>
    /// <param name="follows">Whether it begins a sentence after a quotation in its paragraph.</param>
    public static double Confidence(SpeechText speech, in QuotedSpan span, bool attributed, bool follows)
    {
        var text = speech.Text;
        var (words, capitals, lower, verbs) = (0, 0, 0, 0);
        for (var i = span.FirstToken + 1; i < span.TokenEnd; i++)
        {
            var token = text.Tokens[i];
            if (token.Start >= span.End) break;
            if (token.Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            words++;
            if (token.Case is LetterCase.Capitalised or LetterCase.AllCaps or LetterCase.Mixed) capitals++;
            else if (!speech.Is(i, SpeechFlags.Preposition | SpeechFlags.Determiner | SpeechFlags.Boundary)) lower++;
            if (speech.Is(i, SpeechFlags.Cue | SpeechFlags.Pronoun | SpeechFlags.Between)) verbs++;
        }

        if (words == 0) return 0;
        var introduced = Introduced(speech, span.FirstToken);
        var ends = EndsLikeSentence(text, span);
        if (follows && ends && words >= 2) return 0.85;
        // All words of any weight capitalised: a title.
        if (words >= 2 && lower == 0 && capitals >= 2) return ends && words > 4 && attributed && !introduced ? 0.55 : 0.2;
        if (introduced && words < 9) return 0.25;
        if (IsTranscript(text, span)) return 0.4;
        if (!span.Closed) return span.Continues || attributed ? 0.75 : 0.4;
        if (attributed) return words >= 3 ? 0.95 : words == 2 ? 0.6 : 0.45;
        if (ends && words >= 4) return 0.8;
        if (IsNameAfterNoun(speech, span)) return 0.3;
        if (words >= 8) return 0.7;
        // A fragment that nobody is said to say counts only where the clause speaks of saying at all ('his claim of …').
        return words >= 3 && (speech.Lexicon.Language != "en" || SpeaksOfSaying(speech, span.FirstToken)) ? (verbs > 0 ? 0.55 : 0.5) : 0.2;
    }

    private static bool SpeaksOfSaying(SpeechText speech, int opener)
    {
        for (var i = opener - 1; i >= 0 && i > opener - 30 && speech.First(i) is not ('.' or '!' or '?'); i--)
            if (speech.Is(i, SpeechFlags.Cue | SpeechFlags.NounLike) && speech.Text.Tokens[i].Case == LetterCase.Lower && speech.Text.TextOf(speech.Text.Tokens[i]) is not ("found" or "finds" or "showed" or "shows")) return true;
        // 'went after him as a “…”'
        return (opener > 0 && TokenWord.Is(speech.Text, opener - 1, "as")) || (opener > 1 && TokenWord.Is(speech.Text, opener - 2, "as"));
    }

    private static bool EndsLikeSentence(TextAnalysis text, in QuotedSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text.Body[end - 1])) end--;
        return end > span.Start && text.Body[end - 1] is '.' or ',' or '!' or '?' or '…' or '。' or '，' or '！' or '？' or '—';
    }

    // 'WALLACE: Do you …': a transcript set in quotation marks is a document, not somebody's words.
    private static bool IsTranscript(TextAnalysis text, in QuotedSpan span) =>
        !span.Closed && span.FirstToken + 2 < span.TokenEnd && text.Tokens[span.FirstToken + 1].Case == LetterCase.AllCaps && text.Body[text.Tokens[span.FirstToken + 2].Start] == ':';

    // 'die Bewegung „People's Alliance …“', 'der „Sacharow-Preis …“': a name in a language that capitalises all nouns begins with a capital after a noun or a definite article.
    private static bool IsNameAfterNoun(SpeechText speech, in QuotedSpan span)
    {
        var before = span.FirstToken - 1;
        if (speech.Lexicon.Language != "de" || before < 0 || speech.Text.Tokens[span.FirstToken + 1].Case == LetterCase.Lower) return false;
        return speech.Text.Tokens[before].Kind == TokenKind.Word
            && (speech.IsName(before) || speech.Text.TextOf(speech.Text.Tokens[before]) is "der" or "die" or "das" or "des" or "dem" or "den" or "Der" or "Die" or "Das" or "Den" or "im" or "Im" or "beim" or "vom" or "zum" or "einem");
    }

    private static bool Introduced(SpeechText speech, int opener)
    {
        for (var i = opener - 1; i >= 0 && i >= opener - 2; i--)
        {
            if (speech.First(i) is '.' or ';' || (speech.First(i) == ':' && i < opener - 1)) return false;
            if (speech.Is(i, SpeechFlags.Introduces) && !(i > 0 && speech.Is(i, SpeechFlags.Cue) && (speech.Is(i - 1, SpeechFlags.Pronoun) || speech.IsName(i - 1)))) return true;
        }

        return false;
    }
}
