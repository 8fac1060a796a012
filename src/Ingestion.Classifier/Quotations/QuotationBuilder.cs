using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quotations;

/// <summary>Makes the contract's record of what was read.</summary>
internal static class QuotationBuilder
{
    /// <summary>Builds a quotation; white space at its ends is left out.</summary>
    public static Quotation Build(TextAnalysis text, int start, int end, Attribution? attribution, string? name, bool direct, double confidence)
    {
        while (start < end && char.IsWhiteSpace(text.Body[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Body[end - 1])) end--;
        var (speakerStart, speakerEnd, verb) = ((int?)null, (int?)null, (string?)null);
        if (attribution is { } known)
        {
            if (known.Speaker is { } speaker) (speakerStart, speakerEnd) = (text.Tokens[speaker.First].Start, text.Tokens[speaker.End - 1].End);
            if (known.VerbFirst >= 0) verb = text.TextOf(known.VerbFirst, known.VerbEnd).ToString();
            confidence *= 0.5 + (known.Confidence / 2);
        }

        return new Quotation(start, end, text.Body[start..end], name, speakerStart, speakerEnd, verb, direct, Math.Round(confidence, 3));
    }
}
