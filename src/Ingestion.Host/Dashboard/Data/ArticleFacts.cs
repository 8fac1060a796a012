namespace Ingestion.Host.Dashboard.Data;

/// <summary>An article's text with all that was found in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Topics">Topics, likeliest first.</param>
/// <param name="Entities">Names, most mentioned first.</param>
/// <param name="Quotations">Quotations, in the order of the text.</param>
/// <param name="Quantities">Numbers, in the order of the text.</param>
/// <param name="Dates">Dates, in the order of the text.</param>
/// <param name="Reprints">Articles that print the same text.</param>
internal sealed record ArticleFacts(
    ArticleText Text,
    IReadOnlyList<TopicRow> Topics,
    IReadOnlyList<EntityRow> Entities,
    IReadOnlyList<QuotationRow> Quotations,
    IReadOnlyList<QuantityRow> Quantities,
    IReadOnlyList<DateRow> Dates,
    IReadOnlyList<ReprintRow> Reprints);
