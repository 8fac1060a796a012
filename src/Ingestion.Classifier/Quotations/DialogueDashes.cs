using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>
/// Finds dialogue that a dash at the head of a paragraph opens, as French, Spanish, Polish, Russian and the Scandinavian languages write it:
/// '– Vi måste agera, säger Ek.' The speech ends before its attribution, or with the paragraph.
/// </summary>
internal static class DialogueDashes
{
    /// <summary>Adds dialogue to the quoted stretches and keeps the order of the text.</summary>
    public static void AddTo(List<QuotedSpan> spans, SpeechText speech)
    {
        if (speech.Lexicon.Language is not ("sv" or "da" or "no" or "fi" or "fr" or "es" or "pt" or "it" or "pl" or "ru" or "uk" or "cs" or "ro" or "hu" or "tr")) return;
        var (quoted, next) = (spans.Count, 0);
        foreach (var paragraph in speech.Text.Paragraphs)
        {
            if (Dialogue(speech, paragraph) is not { } span) continue;
            while (next < quoted && spans[next].TokenEnd <= span.FirstToken) next++;
            if (next >= quoted || spans[next].FirstToken >= span.TokenEnd) spans.Add(span);
        }

        if (spans.Count > quoted) spans.Sort(static (a, b) => a.FirstToken.CompareTo(b.FirstToken));
    }

    private static QuotedSpan? Dialogue(SpeechText speech, in Paragraph paragraph)
    {
        var dash = paragraph.FirstToken;
        var mark = speech.First(dash);
        if (mark is not ('–' or '—' or '-') || speech.Text.Tokens[dash].Length != 1 || paragraph.TokenEnd - dash < 4 || !speech.Text.SpaceBefore(dash + 1)) return null;
        // A hyphen is a list's mark too: it needs the verb.
        for (var i = dash + 3; i < paragraph.TokenEnd; i++)
        {
            if (speech[i].CueLength == 0 || !(speech.First(i - 1) is ',' or '–' or '—' or '?' or '!' or '-' || (speech.First(i - 1) == '.' && mark != '-'))) continue;
            var last = speech.Text.Tokens[i - 1];
            var end = speech.First(i - 1) is '?' or '!' ? last.End : speech.First(i - 1) is ',' ? last.Start : speech.Text.Tokens[i - 2].End;
            return new QuotedSpan(speech.Text.Tokens[dash + 1].Start, end, dash, speech.First(i - 1) is '?' or '!' ? i : i - 1, mark, true, false);
        }

        var (start, stop) = (speech.Text.Tokens[dash + 1].Start, speech.Text.Tokens[paragraph.TokenEnd - 1].End);
        var ends = speech.Text.Body[stop - 1] is '.' or '!' or '?' or '…';
        return mark != '-' && ends && speech.Text.Tokens[dash + 1].Case is LetterCase.Capitalised ? new QuotedSpan(start, stop, dash, paragraph.TokenEnd, mark, true, false) : null;
    }
}
