using Ingestion.Classifier.Dates;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quantities;

/// <summary>
/// Finds numbers of something: counts, measures, money, shares and ranges, each with its qualifier, unit and object. The span takes in the
/// qualifier, the number and the unit, not the object. Ordinals, dates, scores, addresses, numbers of flights and the like are left alone,
/// and so are indefinite ones ('dozens of').
/// </summary>
internal static class QuantityFinder
{
    /// <summary>Finds them in the order of the text.</summary>
    /// <param name="text">The body.</param>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="entities">Its entities, whose numbers are names; may be empty.</param>
    public static IReadOnlyList<Quantity> Find(TextAnalysis text, string language, IReadOnlyList<Entity> entities)
    {
        using var speech = new SpeechText(text, SpeechLexicon.For(language));
        return Find(speech, language, entities, DateFinder.Find(text, language, null));
    }

    /// <summary>Finds them where the dates are known already.</summary>
    /// <param name="speech">The body, looked up.</param>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="dates">Its dates, in the order of the text.</param>
    public static IReadOnlyList<Quantity> Find(SpeechText speech, string language, IReadOnlyList<Entity> entities, IReadOnlyList<DateMention> dates)
    {
        var text = speech.Text;
        var lexicon = QuantityLexicon.For(language);
        // Of the text's own language: the words may be English for want of others.
        var decimalComma = DecimalMark.IsComma(language);
        var names = NumberedNames.Of(text, entities);
        List<Quantity>? found = null;
        var (nextDate, passed) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            var context = new QuantityContext(speech, lexicon, decimalComma, sentence.FirstToken, EndOf(text, lexicon, sentence));
            var (sought, claim) = (false, (ReportedClause?)null);
            for (var i = Math.Max(sentence.FirstToken, passed); i < sentence.TokenEnd; i++)
            {
                if (!lexicon.MayBegin(text.Tokens[i], text.TextOf(text.Tokens[i]))) continue;
                var start = text.Tokens[i].Start;
                while (nextDate < dates.Count && dates[nextDate].End <= start) nextDate++;
                if (nextDate < dates.Count && dates[nextDate].Start < text.Tokens[i].End) continue;
                if (!QuantityReader.TryRead(context, i, out var reading, out var tokenEnd))
                {
                    i = tokenEnd - 1;
                    continue;
                }

                i = tokenEnd - 1;
                passed = tokenEnd;
                if (names.Overlaps(reading.Start, reading.End)) continue;
                if (!sought) (sought, claim) = (true, ClaimReader.Find(speech, sentence));
                var claimant = claim is { } c && reading.TokenEnd > c.First && reading.FirstToken < c.End ? ClaimReader.NameOf(speech, c) : null;
                (found ??= []).Add(new Quantity(
                    reading.Start, reading.End, text.Body[reading.Start..reading.End], reading.Value, reading.High, reading.Qualifier, reading.Unit, reading.Object, claimant, reading.Confidence));
            }
        }

        return found is null ? [] : found;
    }

    // '12,5 Mio. Euro': the stop of an abbreviated scale word ends no sentence.
    private static int EndOf(TextAnalysis text, QuantityLexicon lexicon, in Sentence sentence)
    {
        var end = sentence.TokenEnd;
        if (end >= text.Tokens.Length || sentence.TokenCount < 3 || text.Body[text.Tokens[end - 1].Start] != '.' || text.Tokens[end - 2].Length > 4) return end;
        var scale = lexicon.TryWord(text, end - 2, end, out var word, out _) && word.Kind == QuantityWordKind.Scale;
        var next = text.Sentences[text.SentenceOf(end)];
        return scale && next.Paragraph == sentence.Paragraph ? next.TokenEnd : end;
    }
}
