using Ingestion.Contracts.Facts;
using Ingestion.Database;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>Copies the facts of articles into the tables beside <c>news.article_revision</c>, one COPY a table that has rows.</summary>
/// <param name="entities">The numbers of all entities of the articles.</param>
internal sealed class FactsCopy(IReadOnlyDictionary<EntityKey, long> entities)
{
    private const string Topics = "copy news.article_topic (revision_id, ordinal, code, label, probability) from stdin (format binary)";

    private const string Entities = """
        copy news.article_entity (revision_id, ordinal, entity_id, mentions, starts, ends, aliases, country, confidence) from stdin (format binary)
        """;

    private const string Quotations = """
        copy news.quotation (revision_id, ordinal, start_offset, end_offset, text, speaker, speaker_entity_id, speaker_start, speaker_end,
            verb, direct, confidence) from stdin (format binary)
        """;

    private const string Quantities = """
        copy news.quantity (revision_id, ordinal, start_offset, end_offset, text, value, high, qualifier, unit, object, claimant, confidence)
            from stdin (format binary)
        """;

    private const string Dates = """
        copy news.date_mention (revision_id, ordinal, start_offset, end_offset, text, value, precision, relative, confidence) from stdin (format binary)
        """;

    /// <summary>Copies all facts of <paramref name="revisions"/>.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<NewRevision> revisions, CancellationToken cancellationToken)
    {
        await CopyAsync(connection, Topics, revisions, facts => facts.Topics, WriteTopicAsync, cancellationToken);
        await CopyAsync(connection, Entities, revisions, facts => facts.Entities, WriteEntityAsync, cancellationToken);
        await CopyAsync(connection, Quotations, revisions, facts => facts.Quotations, WriteQuotationAsync, cancellationToken);
        await CopyAsync(connection, Quantities, revisions, facts => facts.Quantities, WriteQuantityAsync, cancellationToken);
        await CopyAsync(connection, Dates, revisions, facts => facts.Dates, WriteDateAsync, cancellationToken);
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection,
        string copy,
        IReadOnlyList<NewRevision> revisions,
        Func<Classification, IReadOnlyList<T>> facts,
        Func<RowImporter, Classification, T, Task> write,
        CancellationToken cancellationToken)
    {
        if (!revisions.Any(revision => facts(revision.Content.Classification).Count > 0))
        {
            return;
        }

        await using var import = await connection.BeginBinaryImportAsync(copy, cancellationToken);
        var row = new RowImporter(import, cancellationToken);
        foreach (var revision in revisions)
        {
            var all = revision.Content.Classification;
            var ordinal = 0;
            foreach (var fact in facts(all))
            {
                await row.StartAsync();
                await row.WriteAsync(revision.Id);
                await row.WriteAsync(ordinal++);
                await write(row, all, fact);
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static async Task WriteTopicAsync(RowImporter row, Classification all, TopicScore topic)
    {
        await row.WriteAsync(StorableText.Of(topic.Code, 100));
        await row.WriteAsync(topic.Label);
        await row.WriteAsync(topic.Probability);
    }

    private async Task WriteEntityAsync(RowImporter row, Classification all, Entity entity)
    {
        await row.WriteAsync(entities[EntityKey.Of(entity)]);
        await row.WriteAsync(entity.Mentions.Count);
        await row.WriteAsync([.. entity.Mentions.Select(mention => mention.Start)]);
        await row.WriteAsync([.. entity.Mentions.Select(mention => mention.End)]);
        await row.WriteAsync([.. entity.Aliases]);
        await row.WriteAsync(entity.CountryCode);
        await row.WriteAsync(entity.Confidence);
    }

    private async Task WriteQuotationAsync(RowImporter row, Classification all, Quotation quotation)
    {
        await row.WriteAsync(quotation.Start);
        await row.WriteAsync(quotation.End);
        await row.WriteAsync(quotation.Text);
        await row.WriteAsync(quotation.Speaker);
        await row.WriteAsync(SpeakerOf(quotation, all));
        await row.WriteAsync(quotation.SpeakerStart);
        await row.WriteAsync(quotation.SpeakerEnd);
        await row.WriteAsync(quotation.Verb);
        await row.WriteAsync(quotation.Direct);
        await row.WriteAsync(quotation.Confidence);
    }

    private static async Task WriteQuantityAsync(RowImporter row, Classification all, Quantity quantity)
    {
        await row.WriteAsync(quantity.Start);
        await row.WriteAsync(quantity.End);
        await row.WriteAsync(quantity.Text);
        await row.WriteAsync(quantity.Value);
        await row.WriteAsync(quantity.High);
        await row.WriteAsync(quantity.Qualifier);
        await row.WriteAsync(quantity.Unit);
        await row.WriteAsync(quantity.Object);
        await row.WriteAsync(quantity.Claimant);
        await row.WriteAsync(quantity.Confidence);
    }

    private static async Task WriteDateAsync(RowImporter row, Classification all, DateMention date)
    {
        await row.WriteAsync(date.Start);
        await row.WriteAsync(date.End);
        await row.WriteAsync(date.Text);
        await row.WriteAsync(date.Value);
        await row.WriteAsync(StoredName.Of(date.Precision));
        await row.WriteAsync(date.Relative);
        await row.WriteAsync(date.Confidence);
    }

    // Who may speak, in this order: a person, then a body.
    private long? SpeakerOf(Quotation quotation, Classification all)
    {
        if (quotation.Speaker is not { } speaker)
        {
            return null;
        }

        var entity = all.Entities.FirstOrDefault(entity => entity.Type == EntityType.Person && entity.Name == speaker)
            ?? all.Entities.FirstOrDefault(entity => entity.Name == speaker);
        return entity is null ? null : entities[EntityKey.Of(entity)];
    }
}
