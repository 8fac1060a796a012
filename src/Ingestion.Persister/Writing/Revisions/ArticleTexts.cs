using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Database.Ledger;
using Ingestion.Database.Takedown;
using Npgsql;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>Finds the stored texts that may be of the same articles as the incoming ones, by index.</summary>
internal static class ArticleTexts
{
    // The keys are worked out by the database, whose generated columns they are compared with.
    private const string Keys = """
        select news.url_key(i.url), news.title_key(i.source, i.title)
        from unnest($1::text[], $2::text[], $3::text[]) with ordinality as i(url, source, title, place) order by i.place
        """;

    // One briefing a day for years has one title: the newest twenty are enough to know an article by.
    private const string Known = $"""
        select distinct on (r.id) r.id, r.article_id, r.file_id, r.is_current, r.url_key, r.title_key, r.published_at, r.published_precision, r.content_at, r.found_at,
            {TextDigest.Sql}, r.fingerprint, r.shingles, r.shingle_count, r.source
        from (
            select k.id from unnest($1::bigint[]) as i(key)
            cross join lateral (select r.id from news.article_revision r where r.url_key = i.key order by r.id desc limit 20) k
            union
            select k.id from unnest($2::bigint[]) as i(key)
            cross join lateral (select r.id from news.article_revision r where r.title_key = i.key order by r.id desc limit 20) k
        ) hit join news.article_revision r on r.id = hit.id
        """;

    private const string Forgotten = "select key from ops.forgotten_text where key = any($1::bytea[])";

    /// <summary>
    /// The incoming texts in their order, each as a new article of its own, and the stored ones that share an address or a title. What was taken down is asked
    /// for after these: a takedown between the two questions is seen by the second one, and one after them finds the batch by what it repeats.
    /// </summary>
    public static async Task<(IReadOnlyList<ArticleText> Incoming, IReadOnlyList<ArticleText> Known)> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<(ItemIdentity Identity, ClassifiedArticle Content)> articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var incoming = await KeyedAsync(connection, articles, now, cancellationToken);
        long[] urls = [.. incoming.Select(text => text.UrlKey).OfType<long>().Distinct()];
        long[] titles = [.. incoming.Select(text => text.TitleKey).OfType<long>().Distinct()];
        (byte[] Key, ArticleText Text)[] keys = [.. incoming.SelectMany(KeysOf)];
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Known) { Parameters = { Parameter.Longs(urls), Parameter.Longs(titles) } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Forgotten) { Parameters = { Parameter.Bytes([.. keys.Select(one => one.Key)]) } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var known = new List<ArticleText>();
        while (await reader.ReadAsync(cancellationToken))
        {
            known.Add(Stored(reader));
        }

        var forgotten = new HashSet<string>(StringComparer.Ordinal);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            forgotten.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(0)));
        }

        if (forgotten.Count > 0)
        {
            foreach (var (key, text) in keys)
            {
                text.IsForgotten |= forgotten.Contains(Convert.ToHexString(key));
            }
        }

        return (incoming, known);
    }

    private static IEnumerable<(byte[] Key, ArticleText Text)> KeysOf(ArticleText text)
    {
        yield return (ForgottenTextKey.OfSource(text.Digest, text.Source), text);
        if (text.UrlKey is { } url)
        {
            yield return (ForgottenTextKey.OfAddress(text.Digest, url), text);
        }
    }

    private static async Task<List<ArticleText>> KeyedAsync(
        NpgsqlConnection connection, IReadOnlyList<(ItemIdentity Identity, ClassifiedArticle Content)> articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Keys, connection);
        command.Parameters.Add(Parameter.Texts([.. articles.Select(one => StorableText.Of(one.Content.Article.CanonicalUrl))]));
        command.Parameters.Add(Parameter.Texts([.. articles.Select(one => SourceLabel.Of(one.Identity.Source))]));
        command.Parameters.Add(Parameter.Texts([.. articles.Select(one => StorableText.Of(one.Content.Article.Title))]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<ArticleText>(articles.Count);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (identity, content) = articles[texts.Count];
            texts.Add(Incoming(identity, content, now, Number(reader, 0), Number(reader, 1)));
        }

        return texts;
    }

    private static ArticleText Incoming(ItemIdentity identity, ClassifiedArticle content, DateTimeOffset now, long? urlKey, long? titleKey)
    {
        var id = Guid.CreateVersion7(now);
        var article = content.Article;
        return new ArticleText
        {
            Id = id,
            ArticleId = id,
            FileId = identity.FileId,
            IsCurrent = true,
            IsStored = false,
            UrlKey = urlKey,
            TitleKey = titleKey,
            Day = ArticleText.DayOf(article.Published?.Value, article.Published?.Precision),
            ContentAt = article.Updated?.Value ?? article.Published?.Value ?? identity.FoundAt,
            FoundAt = identity.FoundAt,
            Digest = TextDigest.Of(article),
            Source = SourceLabel.Of(identity.Source),
            Signature = content.Classification.Signature,
        };
    }

    private static ArticleText Stored(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        ArticleId = reader.GetGuid(1),
        FileId = reader.GetGuid(2),
        IsCurrent = reader.GetBoolean(3),
        IsStored = true,
        UrlKey = Number(reader, 4),
        TitleKey = Number(reader, 5),
        Day = ArticleText.DayOf(
            reader.IsDBNull(6) ? null : At(reader, 6),
            reader.IsDBNull(7) ? null : StoredName.Parse<TimePrecision>(reader.GetString(7))),
        ContentAt = At(reader, 8),
        FoundAt = At(reader, 9),
        Digest = reader.GetFieldValue<byte[]>(10),
        Source = reader.GetString(14),
        Signature = new SamenessSignature(reader.GetInt64(11), reader.GetFieldValue<long[]>(12), reader.GetInt32(13), []),
    };

    private static DateTimeOffset At(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);

    private static long? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
