using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads who claims the quantities of a sentence.</summary>
internal static class ClaimReader
{
    /// <summary>The claim of a sentence, or null: 'South Korea has alleged that …', '…, Tokyo said', 'The ministry reported …'.</summary>
    public static ReportedClause? Find(SpeechText speech, in Sentence sentence)
    {
        if (IndirectSpeech.Find(speech, sentence) is { } clause) return clause;
        for (var i = sentence.FirstToken + 1; i < sentence.TokenEnd - 1; i++)
        {
            if (speech[i].CueLength == 0 || AttributionReader.IsNoun(speech, sentence.FirstToken, i) || !(speech.Is(i, SpeechFlags.Bare) || speech.Text.TextOf(speech.Text.Tokens[i]) is "reported" or "recorded" or "put" or "meldete" or "meldeten")) continue;
            if (SubjectReader.Before(speech, sentence.FirstToken, i) is { } subject && !speech.Is(subject.HeadFirst, SpeechFlags.Pronoun)) return new ReportedClause(subject, i, i + 1, i + 1, sentence.TokenEnd, 0.6);
        }

        return null;
    }

    /// <summary>The claimant's words, or null for a pronoun and for what is no name and no described person.</summary>
    public static string? NameOf(SpeechText speech, in ReportedClause clause)
    {
        var first = clause.Speaker.HeadFirst;
        if (speech.Is(first, SpeechFlags.Pronoun) && !speech.Is(first, SpeechFlags.Determiner)) return null;
        if (first > 0 && speech.Is(first - 1, SpeechFlags.Determiner) && speech.Text.Tokens[first - 1].Case != LetterCase.None && !speech.IsName(first - 1)) first--;
        if (!IndirectSpeech.IsCredible(speech, clause.Speaker)) return null;
        return speech.Text.TextOf(first, clause.Speaker.HeadEnd).ToString();
    }
}
