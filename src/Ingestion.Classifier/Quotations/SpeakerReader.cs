namespace Ingestion.Classifier.Quotations;

/// <summary>Decides who says each quoted stretch: from its own sentence, else from what comes before.</summary>
internal sealed class SpeakerReader(SpeechText speech, List<QuotedSpan> spans)
{
    /// <summary>What the sentence of a stretch tells itself, or null.</summary>
    public Attribution? InSentence(in QuoteContext context)
    {
        var head = context.HasHead ? AttributionReader.Head(speech, context.HeadFirst, context.Opener) : null;
        if (head is { VerbEnd: >= 0 } near && context.Opener - near.VerbEnd < 3 && near.Speaker is not null) return near;
        var tail = context.TailEnd > context.TailFirst ? AttributionReader.Tail(speech, context.TailFirst, context.TailEnd) : null;
        if (tail is { Speaker: not null, Confidence: >= 0.85 } && EndsOpen(context, orBare: head is null)) return tail;
        return head ?? tail;
    }

    /// <summary>The attribution after the next stretch of the same sentence: 'The “tired” army had “no choice”, Smith said.'</summary>
    public Attribution? SharedWith(in QuoteContext context, int next)
    {
        if (speech.Text.SentenceOf(context.Opener) != speech.Text.SentenceOf(spans[next].FirstToken)) return null;
        var following = QuoteContext.Of(speech.Text, spans, next);
        return following.TailEnd > following.TailFirst && EndsOpen(following, orBare: false) && AttributionReader.Tail(speech, following.TailFirst, following.TailEnd) is { Speaker: not null } told
            ? told with { Confidence = 0.7 }
            : null;
    }

    /// <summary>
    /// Who speaks in speech that goes on over paragraphs: the speaker of the first paragraph that tells one, which is most often the last.
    /// Null where none does, or where the stretch ends with its paragraph.
    /// </summary>
    /// <param name="first">The stretch it begins with.</param>
    /// <param name="end">One past the stretch it ends with.</param>
    public Attribution? OfChain(int first, out int end)
    {
        for (end = first + 1; GoesOn(end - 1); end++) { }
        if (end == first + 1) return null;
        for (var i = first; i < end; i++)
            if (InSentence(QuoteContext.Of(speech.Text, spans, i)) is { Speaker: not null } told) return told with { Confidence = 0.7 };
        return null;
    }

    /// <summary>Whether two stretches stand in one paragraph.</summary>
    public bool SameParagraph(int a, int b) =>
        speech.Text.Sentences[speech.Text.SentenceOf(spans[a].FirstToken)].Paragraph == speech.Text.Sentences[speech.Text.SentenceOf(spans[b].FirstToken)].Paragraph;

    /// <summary>Who speaks where the sentence does not tell.</summary>
    /// <param name="index">The stretch.</param>
    /// <param name="context">The words around it.</param>
    /// <param name="previous">The attribution of the stretch before it, or null.</param>
    public Attribution? FromBefore(int index, in QuoteContext context, Attribution? previous)
    {
        var text = speech.Text;
        var reported = context.HasHead && IsReported(context);
        if (context.HasHead && !reported && AttributionReader.Topic(speech, context.HeadFirst, context.Opener) is { } topic) return new Attribution(topic, -1, -1, 0.55);
        var sentenceIndex = text.SentenceOf(context.Opener);
        var paragraph = text.Sentences[sentenceIndex].Paragraph;
        if (previous is { Speaker: not null } same && index > 0 && text.Sentences[text.SentenceOf(spans[index - 1].FirstToken)].Paragraph == paragraph) return same with { Confidence = 0.8 };
        if (sentenceIndex > 0 && (!context.HasHead || reported))
        {
            var before = text.Sentences[sentenceIndex - 1];
            var adjacent = before.Paragraph == paragraph || speech.First(before.TokenEnd - 1) == ':';
            var free = index == 0 || spans[index - 1].TokenEnd <= before.FirstToken;
            if (adjacent && free)
            {
                if (AttributionReader.Head(speech, before.FirstToken, before.TokenEnd) is { Speaker: not null } told) return told with { Confidence = 0.7 };
                if (AttributionReader.Topic(speech, before.FirstToken, before.TokenEnd) is { } about) return new Attribution(about, -1, -1, 0.5);
            }
        }

        if (context.HasHead && SubjectReader.Leading(speech, context.HeadFirst, context.Opener) is { } described) return new Attribution(described, -1, -1, 0.45);
        if (context.TailEnd > context.TailFirst && speech.First(context.TailFirst) != '.' && AttributionReader.Topic(speech, context.TailFirst, context.TailEnd) is { } after) return new Attribution(after, -1, -1, 0.45);
        if (previous is { Speaker: not null } last && index > 0 && text.Sentences[text.SentenceOf(spans[index - 1].FirstToken)].Paragraph >= paragraph - 1) return last with { Confidence = 0.6 };
        return null;
    }

    private bool GoesOn(int index) => spans[index].Continues && index + 1 < spans.Count && spans[index + 1].FirstToken == spans[index].TokenEnd;

    private bool IsReported(in QuoteContext context)
    {
        for (var i = context.HeadFirst; i < context.Opener; i++)
            if (speech.Is(i, SpeechFlags.Reported)) return true;
        return false;
    }

    // A stop inside the marks ends the sentence; a comma or a question leaves it open for its attribution.
    private bool EndsOpen(in QuoteContext context, bool orBare)
    {
        var closing = speech.Text.Tokens[context.TailFirst - 1];
        if (closing.Start == 0 || speech.First(context.TailFirst) is ',' or '-' or '–' or '—') return true;
        var last = speech.Text.Body[closing.Start - 1];
        return last is ',' or '?' or '!' or '—' or '…' || (orBare && last != '.');
    }
}
