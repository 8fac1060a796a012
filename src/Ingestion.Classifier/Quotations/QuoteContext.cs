using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>The words around a quoted stretch that may tell its speaker, as tokens.</summary>
/// <param name="HeadFirst">First token of the clause before the opening mark.</param>
/// <param name="Opener">The opening mark; where it equals <paramref name="HeadFirst"/> nothing stands before it.</param>
/// <param name="TailFirst">First token after the closing mark.</param>
/// <param name="TailEnd">One past the last token that may belong to the clause after it.</param>
internal readonly record struct QuoteContext(int HeadFirst, int Opener, int TailFirst, int TailEnd)
{
    /// <summary>Whether the clause goes on before the opening mark.</summary>
    public bool HasHead => Opener > HeadFirst;

    /// <summary>The words around the stretch at an index.</summary>
    public static QuoteContext Of(TextAnalysis text, List<QuotedSpan> spans, int index)
    {
        var span = spans[index];
        var sentence = text.Sentences[text.SentenceOf(span.FirstToken)];
        var low = index > 0 ? Math.Max(sentence.FirstToken, spans[index - 1].TokenEnd) : sentence.FirstToken;
        var closing = text.SentenceOf(span.TokenEnd - 1);
        var (from, end) = (span.TokenEnd, text.Sentences[closing].TokenEnd);
        if (from >= end && span.Closed && closing + 1 < text.Sentences.Length && text.Sentences[closing + 1] is var next && next.Paragraph == text.Sentences[closing].Paragraph
            && GoesOn(text, span, next)) end = next.TokenEnd;
        if (index + 1 < spans.Count) end = Math.Min(end, spans[index + 1].FirstToken);
        return new QuoteContext(Math.Min(low, span.FirstToken), span.FirstToken, from, Math.Max(from, end));
    }

    // '“Never!” Smith said.': a short sentence of its own by its capital, after a mark that ends no statement.
    private static bool GoesOn(TextAnalysis text, in QuotedSpan span, in Sentence next)
    {
        if (text.Tokens[next.FirstToken].Case == LetterCase.Lower || text.Tokens[next.FirstToken].Kind == TokenKind.Punctuation) return true;
        return text.Body[span.End - 1] is '!' or '?' or '…' or ',' && next.TokenCount < 14;
    }
}
