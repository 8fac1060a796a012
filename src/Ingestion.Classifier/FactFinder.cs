using Ingestion.Classifier.Dates;
using Ingestion.Classifier.Quantities;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier;

/// <summary>Quotations, quantities and dates of a text in one go: what they look up alike is looked up once.</summary>
internal static class FactFinder
{
    /// <summary>Finds them.</summary>
    /// <param name="text">The body.</param>
    /// <param name="entities">Its entities; may be empty.</param>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="published">When it was published.</param>
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Quantity> Quantities, IReadOnlyList<DateMention> Dates) Find(
        TextAnalysis text, IReadOnlyList<Entity> entities, string language, StatedTime? published)
    {
        using var speech = new SpeechText(text, SpeechLexicon.For(language));
        var dates = DateFinder.Find(text, language, published);
        return (QuotationFinder.Find(speech, entities), QuantityFinder.Find(speech, language, entities, dates), dates);
    }
}
