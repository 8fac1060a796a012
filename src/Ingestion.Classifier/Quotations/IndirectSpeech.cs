using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Finds reported speech: 'South Korea has alleged that …', 'According to Budanov, …', '…, the ministry said.'.</summary>
internal static class IndirectSpeech
{
    /// <summary>The reported part of a sentence and who reports it, or null.</summary>
    /// <param name="speech">The text.</param>
    /// <param name="sentence">The sentence; it holds no quotation marks.</param>
    public static ReportedClause? Find(SpeechText speech, in Sentence sentence)
    {
        var (first, end) = (sentence.FirstToken, LastWord(speech, sentence));
        return According(speech, first, end) ?? That(speech, first, end) ?? Postposed(speech, first, end);
    }

    private static int LastWord(SpeechText speech, in Sentence sentence)
    {
        var end = sentence.TokenEnd;
        while (end > sentence.FirstToken && speech.Text.Tokens[end - 1].Kind is TokenKind.Punctuation or TokenKind.Quote) end--;
        return end;
    }

    private static ReportedClause? According(SpeechText speech, int first, int end)
    {
        if (first < end && speech[first].AccordingLength > 0 && SubjectReader.After(speech, first + speech[first].AccordingLength, end) is { } leading)
        {
            var comma = leading.End;
            while (comma < end && speech.First(comma) != ',' && comma < leading.End + 12) comma++;
            if (comma < end && speech.First(comma) == ',' && end - comma > 4) return new ReportedClause(leading, -1, -1, comma + 1, end, 0.85);
        }

        for (var i = first + 4; i < end; i++)
        {
            if (speech[i].AccordingLength == 0 || (speech[i].AccordingLength == 1 && speech.First(i - 1) != ',')) continue;
            if (SubjectReader.After(speech, i + speech[i].AccordingLength, end) is { } trailing) return new ReportedClause(trailing, -1, -1, first, speech.First(i - 1) == ',' ? i - 1 : i, 0.8);
        }

        return null;
    }

    private static ReportedClause? That(SpeechText speech, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (speech[i].CueLength == 0 || AttributionReader.IsNoun(speech, first, i) || IsParticiple(speech, i)) continue;
            var verbEnd = i + speech[i].CueLength;
            var that = verbEnd;
            // 'said on Tuesday that', 'told reporters that', 'sagte, dass'.
            while (that < end && that < verbEnd + 7 && !speech.Is(that, SpeechFlags.That)) that++;
            var hasThat = that < end && speech.Is(that, SpeechFlags.That) && that < verbEnd + 7;
            var bare = !hasThat && speech.Is(i, SpeechFlags.Bare) && verbEnd < end && BeginsClause(speech, verbEnd, end);
            if (!hasThat && !bare) continue;
            if (SubjectReader.Before(speech, first, i) is not { } subject || !IsCredible(speech, subject)) continue;
            var from = hasThat ? that + 1 : verbEnd + (speech.First(verbEnd) == ',' ? 1 : 0);
            // 'While Kyiv says that …, the minister …': the main clause after the comma is nobody's words.
            var stop = speech.Is(first, SpeechFlags.Boundary) ? EndOfClause(speech, from, end) : end;
            if (stop - from >= 3) return new ReportedClause(subject, i, verbEnd, from, stop, hasThat ? 0.85 : 0.65);
        }

        return null;
    }

    /// <summary>Whether a phrase can be somebody who speaks: a name, a pronoun, a described person or a plural.</summary>
    public static bool IsCredible(SpeechText speech, in NounPhrase phrase)
    {
        if (speech.Is(phrase.HeadFirst, SpeechFlags.Determiner | SpeechFlags.Pronoun)) return true;
        for (var i = phrase.HeadFirst; i < phrase.HeadEnd; i++)
            if (speech.IsName(i)) return true;
        var last = speech.Text.TextOf(speech.Text.Tokens[phrase.HeadEnd - 1]);
        return speech.Lexicon.Language == "en" && (last[^1] == 's' || last is "police" or "people");
    }

    private static int EndOfClause(SpeechText speech, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (speech.First(i) == ',' && speech.Text.Tokens[i].Kind == TokenKind.Punctuation) return i;
        return end;
    }

    private static bool IsParticiple(SpeechText speech, int token) =>
        speech.Lexicon.Language == "en" && speech.Text.TextOf(speech.Text.Tokens[token]).EndsWith("ing", StringComparison.Ordinal);

    // 'Kyiv said its forces had …', 'Er sagte, die Sorge sei …': a subject and more follow at once.
    private static bool BeginsClause(SpeechText speech, int at, int end)
    {
        if (speech.First(at) == ',') at++;
        return at + 3 < end && (speech.Is(at, SpeechFlags.Pronoun | SpeechFlags.Determiner) || speech.IsName(at)) && !speech.Is(at, SpeechFlags.Relative & ~SpeechFlags.Determiner);
    }

    // 'Troops crossed the river, the ministry said.'
    private static ReportedClause? Postposed(SpeechText speech, int first, int end)
    {
        var comma = end - 1;
        while (comma > first && comma > end - 14 && speech.First(comma) != ',') comma--;
        if (comma <= first + 2 || speech.First(comma) != ',') return null;
        if (AttributionReader.Tail(speech, comma, end) is not { Speaker: { } speaker, VerbFirst: >= 0 } found || found.VerbEnd + 6 < end || !IsCredible(speech, speaker)) return null;
        if (!speech.Is(found.VerbFirst, SpeechFlags.Closing) && speech.Lexicon.Language is "en" or "de") return null;
        if (speech.Is(first, SpeechFlags.Boundary)) return null; // 'When Smith objected, Jones said …' reports nothing.
        return new ReportedClause(speaker, found.VerbFirst, found.VerbEnd, first, comma, 0.75);
    }
}
