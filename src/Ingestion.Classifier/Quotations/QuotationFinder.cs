using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quotations;

/// <summary>
/// Finds quotations: words in quotation marks of any style or after a dialogue dash, and reported speech, each with its speaker.
/// A broken quotation gives its pieces with one speaker; speech over several paragraphs one piece a paragraph.
/// </summary>
internal static class QuotationFinder
{
    /// <summary>Finds them in the order of the text.</summary>
    /// <param name="text">The body.</param>
    /// <param name="entities">Its entities, which give speakers their full names; may be empty.</param>
    /// <param name="language">Its language, BCP 47.</param>
    public static IReadOnlyList<Quotation> Find(TextAnalysis text, IReadOnlyList<Entity> entities, string language)
    {
        using var speech = new SpeechText(text, SpeechLexicon.For(language));
        return Find(speech, entities);
    }

    /// <summary>Finds them where the words are looked up already.</summary>
    public static IReadOnlyList<Quotation> Find(SpeechText speech, IReadOnlyList<Entity> entities)
    {
        var spans = QuotationMarks.Find(speech.Text);
        DialogueDashes.AddTo(spans, speech);
        var names = new SpeakerNames(speech, entities);
        var found = new List<Quotation>(spans.Count);
        AddDirect(speech, spans, names, found);
        AddIndirect(speech, spans, names, found);
        found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static void AddDirect(SpeechText speech, List<QuotedSpan> spans, SpeakerNames names, List<Quotation> found)
    {
        var reader = new SpeakerReader(speech, spans);
        (Attribution? previous, string? lastName) = (null, null);
        var (chain, chainEnd) = ((Attribution?)null, 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var context = QuoteContext.Of(speech.Text, spans, i);
            var own = reader.InSentence(context);
            if (i >= chainEnd) chain = reader.OfChain(i, out chainEnd);
            var follows = previous is not null && !context.HasHead && i > 0 && reader.SameParagraph(i - 1, i);
            var confidence = QuotePolicy.Confidence(speech, spans[i], own is not null, follows);
            if (confidence < 0.5) continue;
            if (own is not { Speaker: not null } && i + 1 < spans.Count && reader.SharedWith(context, i + 1) is { } shared) own = shared;
            var attribution = own is { Speaker: not null } ? own
                : ((spans[i].Continues ? chain : null) ?? reader.FromBefore(i, context, previous)) is { } elsewhere ? elsewhere with { VerbFirst = own?.VerbFirst ?? -1, VerbEnd = own?.VerbEnd ?? -1 }
                : own;
            var name = attribution?.Speaker is { } speaker ? names.Resolve(speaker, lastName) : null;
            found.Add(QuotationBuilder.Build(speech.Text, spans[i].Start, spans[i].End, attribution, name, direct: true, confidence));
            if (attribution?.Speaker is not null) (previous, lastName) = (attribution, name ?? lastName);
        }
    }

    private static void AddIndirect(SpeechText speech, List<QuotedSpan> spans, SpeakerNames names, List<Quotation> found)
    {
        var (next, lastName) = (0, (string?)null);
        foreach (var sentence in speech.Text.Sentences)
        {
            while (next < spans.Count && spans[next].TokenEnd <= sentence.FirstToken) next++;
            if (next < spans.Count && spans[next].FirstToken < sentence.TokenEnd) continue;
            if (IndirectSpeech.Find(speech, sentence) is not { } clause) continue;
            lastName = names.Resolve(clause.Speaker, lastName) ?? lastName;
            var attribution = new Attribution(clause.Speaker, clause.VerbFirst, clause.VerbEnd, clause.Confidence);
            var (start, end) = (speech.Text.Tokens[clause.First].Start, speech.Text.Tokens[clause.End - 1].End);
            found.Add(QuotationBuilder.Build(speech.Text, start, end, attribution, names.Resolve(clause.Speaker, lastName), direct: false, clause.Confidence));
        }
    }
}
