using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Reads who says a quoted stretch from the words around it.</summary>
internal static class AttributionReader
{
    // Further away the verb belongs to something else, tokens.
    private const int TailReach = 24;
    private const int HeadReach = 90;

    // 'said and added and wrote': how many verbs are followed to the subject of the first.
    private const int LongestChain = 4;

    /// <summary>Reads what stands after a quoted stretch: '… ,” said Smith', '…,” Smith, a senator, said'.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="from">First token after the closing mark.</param>
    /// <param name="high">One past the last token that may be read.</param>
    public static Attribution? Tail(SpeechText speech, int from, int high)
    {
        if (from < high && speech.First(from) is '―' or '—' or '–' or '-' && Signature(speech, from + 1, high) is { } signed) return signed;
        while (from < high && speech.Text.Tokens[from].Kind is TokenKind.Punctuation or TokenKind.Symbol && speech.First(from) is ',' or '-' or '–' or '—' or '―' or '，' or '、') from++;
        high = Math.Min(high, from + TailReach);
        if (from >= high) return null;
        if (speech[from].AccordingLength == 1 && from + 1 < high && speech[from + 1].CueLength > 0) from++; // 'so erklärte …'
        else if (speech[from].AccordingLength > 0 && SubjectReader.After(speech, from + speech[from].AccordingLength, high) is { } source) return new Attribution(source, -1, -1, 0.9);
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
        var subjects = new VerbSubjects(speech, Math.Max(low, to - HeadReach));
        return Head(subjects, to, LongestChain);
    }

    /// <summary>Reads what stands before a token in a clause of which verbs have been read already.</summary>
    /// <param name="subjects">The clause and the subjects of its verbs.</param>
    /// <param name="to">The token.</param>
    /// <param name="chain">How many verbs may still be followed to the subject of the first.</param>
    public static Attribution? Head(VerbSubjects subjects, int to, int chain) =>
        chain == 0 ? null : Head(subjects, to, nounLike: false, chain) ?? Head(subjects, to, nounLike: true, chain);

    // Forms that are nouns as often ('claims', 'reports') count only where no other verb of saying stands.
    private static Attribution? Head(VerbSubjects subjects, int to, bool nounLike, int chain)
    {
        var (speech, low) = (subjects.Speech, subjects.Low);
        for (var i = to - 1; i >= low; i--)
        {
            if (speech.First(i) == ';') return null;
            if (speech[i].CueLength > 0 && i + speech[i].CueLength <= to)
            {
                if (IsNoun(speech, low, i) || (!nounLike && speech.Is(i, SpeechFlags.NounLike))) continue;
                var verbEnd = i + speech[i].CueLength;
                if (Subject(subjects, i, verbEnd, to, chain) is { } subject) return new Attribution(Outer(speech, low, i, subject), i, verbEnd, to - verbEnd < 12 ? 0.9 : 0.7);
                // It has read all verbs before it and found nobody. Where a subject may follow its verb, one of them may still have one further on.
                if (chain > 1 && !speech.Lexicon.MayInvert && IsDependent(speech, low, i)) return null;
            }
            else if (speech[i].AccordingLength > 0 && SubjectReader.After(speech, i + speech[i].AccordingLength, to) is { } source) return new Attribution(source, -1, -1, 0.85);
        }

        return null;
    }

    // 'Lynch said she recalled thinking': a pronoun in a clause that somebody named reports means that somebody.
    private static NounPhrase Outer(SpeechText speech, int low, int verb, in NounPhrase subject)
    {
        if (speech.Lexicon.Language != "en" || !speech.Is(subject.HeadFirst, SpeechFlags.Male | SpeechFlags.Female | SpeechFlags.Plural) || subject.HeadFirst <= low + 1 || subject.HeadFirst > verb) return subject;
        for (var i = subject.HeadFirst - 1; i > low; i--)
        {
            if (speech[i].CueLength == 0 || IsNoun(speech, low, i) || speech.Is(i, SpeechFlags.NounLike)) continue;
            return SubjectReader.Before(speech, low, i) is { } outer && !speech.Is(outer.HeadFirst, SpeechFlags.Pronoun) ? outer : subject;
        }

        return subject;
    }

    /// <summary>Who the sentence is about, where no verb of saying stands in it.</summary>
    public static NounPhrase? Topic(SpeechText speech, int low, int to)
    {
        if (low + 2 < to && speech.First(low + 1) == ':') low += 2;
        to = Math.Min(to, low + HeadReach);
        for (var i = low; i < to; i++)
        {
            if (speech.Is(i, SpeechFlags.Male | SpeechFlags.Female | SpeechFlags.Plural)) return new NounPhrase(i, i + 1, i, i + 1);
            if (!speech.IsName(i) || (i > low && speech.Is(i - 1, SpeechFlags.Preposition))) continue;
            return SubjectReader.After(speech, i, to) is { } named ? named : null;
        }

        return null;
    }

    // '“…” — Jane Doe', to the end of the line.
    private static Attribution? Signature(SpeechText speech, int from, int high)
    {
        var end = from;
        while (end < high && (speech.IsName(end) || speech.First(end) == '.')) end++;
        if (end == from || end - from > 6 || (end < speech.Text.Tokens.Length && speech.Text.Body.AsSpan(speech.Text.Tokens[end - 1].End, speech.Text.Tokens[end].Start - speech.Text.Tokens[end - 1].End).IndexOf('\n') < 0)) return null;
        return new Attribution(new NounPhrase(from, end, from, end), -1, -1, 0.9);
    }

    // The verb comes first: 'said Smith', 'sagte sie', 'dijo'.
    private static Attribution? Opening(SpeechText speech, int from, int high)
    {
        var at = from;
        while (at < high && at < from + 2 && speech[at].CueLength == 0 && speech.Is(at, SpeechFlags.Between) && !speech.Is(at, SpeechFlags.Pronoun)) at++;
        if (at >= high || speech[at].CueLength == 0) return null;
        // 'dit-elle' is verb and subject in one.
        if (speech.Is(at, SpeechFlags.Male | SpeechFlags.Female | SpeechFlags.Plural)) return new Attribution(new NounPhrase(at, at + 1, at, at + 1), at, at + 1, 0.9);
        var verbEnd = at + speech[at].CueLength;
        if (SubjectReader.After(speech, verbEnd, high) is { } subject) return new Attribution(subject, at, verbEnd, 0.92);
        return speech.Lexicon.MayInvert ? new Attribution(null, at, verbEnd, 0.6) : null;
    }

    private static NounPhrase? Subject(VerbSubjects subjects, int verb, int verbEnd, int to, int chain)
    {
        var (speech, low) = (subjects.Speech, subjects.Low);
        if (speech.Lexicon.MayInvert && FollowsVerb(speech, low, verb, verbEnd, to) && SubjectReader.After(speech, verbEnd, to) is { } after) return after;
        if (IsDependent(speech, low, verb)) return subjects.OfDependent(verb, chain);
        return subjects.Before(verb) ?? (speech.Lexicon.MayInvert || verb == low ? SubjectReader.After(speech, verbEnd, to) : null);
    }

    // The subject comes after its verb where something else holds the first place: an adverb, a preposition, a clause, an object.
    private static bool FollowsVerb(SpeechText speech, int low, int verb, int verbEnd, int to)
    {
        if (verb == low || speech.Is(low, SpeechFlags.Preposition | SpeechFlags.Between)) return true;
        if (verbEnd >= to) return false;
        if (speech.Is(verbEnd, SpeechFlags.Male | SpeechFlags.Female) && !speech.Is(verbEnd, SpeechFlags.Determiner)) return true;
        if (!speech.Lexicon.IsVerbSecond) return false;
        // A clause at the head takes the first place, an apposition ('Smith, der Direktor, warnte') does not.
        if ((speech.First(verb - 1) == ',' && speech.Is(low, SpeechFlags.Boundary) && !speech.Is(low, SpeechFlags.Determiner)) || speech.Text.TextOf(speech.Text.Tokens[verbEnd]) is "sich" or "zich" or "sig" or "seg") return true;
        // 'Der Zeitung sagte Filep Karma: „…': a bare name up to the colon.
        var end = verbEnd;
        while (end < to && speech.IsName(end)) end++;
        return end > verbEnd + 1 && end < to && speech.First(end) == ':';
    }

    // 'and said', ', saying', 'went on to say': the subject is the main clause's.
    private static bool IsDependent(SpeechText speech, int low, int verb)
    {
        if (verb <= low + 1) return false;
        var before = verb - 1;
        while (before > low && speech.Is(before, SpeechFlags.Between) && !speech.Is(before, SpeechFlags.Pronoun) && speech.Text.TextOf(speech.Text.Tokens[before]) is not "to") before--;
        var word = speech.Text.TextOf(speech.Text.Tokens[before]);
        if (word is "and" or "but" or "to" or "or" or "und" or "et" or "y" or "e" or "en" or "och" or "og" or "i" or "и" or "та") return true;
        var verbText = speech.Text.TextOf(speech.Text.Tokens[verb]);
        return speech.Lexicon.Language == "en" && verbText.EndsWith("ing", StringComparison.Ordinal) && !speech.Is(before, SpeechFlags.Between);
    }

    /// <summary>Whether the form is a noun here: 'the report', 'their call', 'a claim'.</summary>
    public static bool IsNoun(SpeechText speech, int low, int token) =>
        token > low && speech.Lexicon.Language == "en"
        && (speech.Text.Tokens[token].Case != LetterCase.Lower || speech.Is(token - 1, SpeechFlags.Determiner) || (speech.Is(token, SpeechFlags.NounLike) && speech.Is(token - 1, SpeechFlags.Preposition)) || speech.Text.TextOf(speech.Text.Tokens[token - 1]) is "'s" or "’s" or "few")
        && !speech.Is(token - 1, SpeechFlags.Pronoun);
}
