namespace Ingestion.Host.Dashboard.Data;

/// <summary>Reads one article with all that was found in it.</summary>
internal sealed class ArticleReader(DashboardDatabase database)
{
    /// <summary>The article, or null where there is none.</summary>
    public async Task<ArticleFacts?> ReadAsync(Guid article, CancellationToken cancellationToken)
    {
        var texts = await database.AskAsync(ArticleQuestions.Text(article), ArticleQuestions.ReadText, cancellationToken);
        if (texts.Count == 0) return null;
        var revision = texts[0].RevisionId;
        var topics = database.AskAsync(ArticleQuestions.Topics(revision), row => new TopicRow(row.GetString(0), row.GetFloat(1)), cancellationToken);
        var entities = database.AskAsync(
            ArticleQuestions.Entities(revision),
            row => new EntityRow(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.GetFloat(3), row.List<int>(4), row.List<int>(5)),
            cancellationToken);
        var quotations = database.AskAsync(
            ArticleQuestions.Quotations(revision),
            row => new QuotationRow(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.GetBoolean(3), row.GetInt32(4), row.GetInt32(5)),
            cancellationToken);
        var quantities = database.AskAsync(
            ArticleQuestions.Quantities(revision),
            row => new QuantityRow(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.GetInt32(6), row.GetInt32(7)),
            cancellationToken);
        var dates = database.AskAsync(
            ArticleQuestions.Dates(revision), row => new DateRow(row.GetString(0), row.TextOrNull(1), row.GetInt32(2), row.GetInt32(3)), cancellationToken);
        var reprints = database.AskAsync(
            ArticleQuestions.Reprints(article), row => new ReprintRow(row.GetGuid(0), row.TextOrNull(1), row.GetString(2), row.GetString(3)), cancellationToken);
        return new ArticleFacts(texts[0], await topics, await entities, await quotations, await quantities, await dates, await reprints);
    }
}
