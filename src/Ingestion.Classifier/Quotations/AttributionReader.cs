using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Reads who says a quoted stretch from the words around it.</summary>
internal static class AttributionReader
{
    // Further away the verb belongs to something else, tokens.
    private const int TailReach = 24;

    /// <summary>Reads what stands after a quoted stretch: '… ,” said Smith', '…,” Smith, a senator, said'.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="from">First token after the closing mark.</param>
    /// <param name="high">One past the last token that may be read.</param>
    public static Attribution? Tail(SpeechText speech, int from, int high)
    {
        while (from < high && speech.Text.Tokens[from].Kind == TokenKind.Punctuation && speech.First(from) is ',' or '-' or '–' or '—' or '，' or '、') from++;
        high = Math.Min(high, from + TailReach);
        if (from >= high) return null;
        if (speech[from].AccordingLength > 0 && SubjectReader.After(speech, from + speech[from].AccordingLength, high) is { } source) return new Attribution(source, -1, -1, 0.9);
        if (Opening(speech, from, high) is { } inverted) return inverted;
        for (var i = from; i < high; i++)
        {
            if (speech.First(i) is ';' or ':' || speech.Text.Tokens[i].Kind == TokenKind.Quote) break;
            if (speech[i].AccordingLength > 0 && SubjectReader.After(speech, i + speech[i].AccordingLength, high) is { } named) return new Attribution(named, -1, -1, 0.8);
            if (speech[i].CueLength == 0) continue;
            var verbEnd = i + speech[i].CueLength;
            if (SubjectReader.Before(speech, from, i) is { } subject) return new Attribution(subject, i, verbEnd, i - from < 8 ? 0.9 : 0.75);
        }

        return null;
    }

    /// <summary>Reads what stands before a quoted stretch in its sentence: 'Smith said: “…', 'Gestern sagte Merkel, „…', 'According to Smith, “…'.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="low">First token of the clause.</param>
    /// <param name="to">The opening mark's token.</param>
    public static Attribution? Head(SpeechText speech, int low, int to)
    {
        for (var i = to - 1; i >= low; i--)
        {
            if (speech.First(i) == ';') return null;
            if (speech[i].CueLength > 0 && i + speech[i].CueLength <= to)
            {
                if (IsNoun(speech, low, i)) continue;
                var verbEnd = i + speech[i].CueLength;
                if (Subject(speech, low, i, verbEnd, to) is { } subject) return new Attribution(subject, i, verbEnd, to - verbEnd < 12 ? 0.9 : 0.7);
            }
            else if (speech[i].AccordingLength > 0 && SubjectReader.After(speech, i + speech[i].AccordingLength, to) is { } source) return new Attribution(source, -1, -1, 0.85);
        }

        return null;
    }

    /// <summary>Who the sentence is about, where no verb of saying stands in it.</summary>
    public static NounPhrase? Topic(SpeechText speech, int low, int to)
    {
        for (var i = low; i < to; i++)
        {
            if (speech.Is(i, SpeechFlags.Male | SpeechFlags.Female | SpeechFlags.Plural)) return new NounPhrase(i, i + 1, i, i + 1);
            if (!speech.IsName(i) || (i > low && speech.Is(i - 1, SpeechFlags.Preposition))) continue;
            return SubjectReader.After(speech, i, to) is { } named ? named : null;
        }

        return null;
    }

    // The verb comes first: 'said Smith', 'sagte sie', 'dijo'.
    private static Attribution? Opening(SpeechText speech, int from, int high)
    {
        var at = from;
        while (at < high && at < from + 2 && speech[at].CueLength == 0 && speech.Is(at, SpeechFlags.Between) && !speech.Is(at, SpeechFlags.Pronoun)) at++;
        if (at >= high || speech[at].CueLength == 0) return null;
        var verbEnd = at + speech[at].CueLength;
        if (SubjectReader.After(speech, verbEnd, high) is { } subject) return new Attribution(subject, at, verbEnd, 0.92);
        return speech.Lexicon.MayInvert ? new Attribution(null, at, verbEnd, 0.6) : null;
    }

    private static NounPhrase? Subject(SpeechText speech, int low, int verb, int verbEnd, int to)
    {
        if (speech.Lexicon.MayInvert && (verb == low || BeginsAdverbially(speech, low)) && SubjectReader.After(speech, verbEnd, to) is { } after) return after;
        return SubjectReader.Before(speech, low, verb) ?? (speech.Lexicon.MayInvert || verb == low ? SubjectReader.After(speech, verbEnd, to) : null);
    }

    private static bool BeginsAdverbially(SpeechText speech, int low) => speech.Is(low, SpeechFlags.Preposition | SpeechFlags.Between);

    // 'the report', 'their call', 'a claim': the form is a noun here.
    private static bool IsNoun(SpeechText speech, int low, int token) =>
        token > low && speech.Lexicon.Language == "en" && (speech.Is(token - 1, SpeechFlags.Determiner) || speech.Text.TextOf(speech.Text.Tokens[token - 1]) is "'s" or "’s")
        && !speech.Is(token - 1, SpeechFlags.Pronoun);
}
