using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Labels;

/// <summary>Reads what people said of articles' topics (<c>news.label</c>), with the texts; and texts nobody said anything of.</summary>
/// <param name="dataSource">The database.</param>
public sealed class LabelledTexts(NpgsqlDataSource dataSource)
{
    /// <summary>Characters of a body that are read.</summary>
    private const int Most = 6000;

    // The newest label of an article counts: who corrects a correction means it.
    private const string Labelled = """
        select r.article_id, r.title, left(r.body, $2), r.language, l.topic, l.id, coalesce(s.copy_group, r.article_id)
        from (select distinct on (article_id) article_id, topic, id from news.label order by article_id, id desc) l
        join news.article_revision r on r.article_id = l.article_id and r.is_current
        left join ops.signature s on s.revision_id = r.id
        order by l.id desc limit $1
        """;

    private const string Others = """
        select r.article_id, r.title, left(r.body, $2), r.language, null::text, 0::bigint, coalesce(s.copy_group, r.article_id)
        from news.article_revision r
        left join ops.signature s on s.revision_id = r.id
        where r.is_current and not exists (select from news.label l where l.article_id = r.article_id)
        order by r.id desc limit $1
        """;

    /// <summary>Labelled articles, the newest labels first.</summary>
    public Task<IReadOnlyList<LabelledText>> WithLabelAsync(int most, CancellationToken cancellationToken) => ReadAsync(Labelled, most, cancellationToken);

    /// <summary>Articles without a label, the newest first.</summary>
    public Task<IReadOnlyList<LabelledText>> WithoutLabelAsync(int most, CancellationToken cancellationToken) => ReadAsync(Others, most, cancellationToken);

    private async Task<IReadOnlyList<LabelledText>> ReadAsync(string sql, int most, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.Add(Parameter.Integer(most));
        command.Parameters.Add(Parameter.Integer(Most));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<LabelledText>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(new LabelledText(
                reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetInt64(5), reader.GetGuid(6)));
        }

        return texts;
    }
}
