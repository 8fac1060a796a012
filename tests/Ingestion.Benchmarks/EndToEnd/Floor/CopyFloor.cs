using Npgsql;

namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary>The rows that a run has stored, copied by binary COPY into the same tables, with their indexes, of an empty database.</summary>
internal sealed class CopyFloor
{
    private static readonly string[] Tables =
        ["news.article_revision", "news.article_topic", "news.article_entity", "news.quotation", "news.quantity", "news.date_mention", "ops.content"];

    private readonly List<(string Into, byte[] Rows)> _copies = [];

    /// <summary>Reads the rows of <paramref name="from"/> into memory.</summary>
    public async Task ReadAsync(string from, CancellationToken cancellationToken)
    {
        await using var source = new NpgsqlConnection(from);
        await source.OpenAsync(cancellationToken);
        foreach (var table in Tables)
        {
            var columns = await ColumnsAsync(source, table, cancellationToken);
            await using var rows = await source.BeginRawBinaryCopyAsync($"copy (select {columns} from {table}) to stdout (format binary)", cancellationToken);
            using var bytes = new MemoryStream();
            await rows.CopyToAsync(bytes, cancellationToken);
            _copies.Add(($"copy {table} ({columns}) from stdin (format binary)", bytes.ToArray()));
        }
    }

    /// <summary>Copies them into <paramref name="to"/>, in one transaction.</summary>
    public async Task WriteAsync(string to, CancellationToken cancellationToken)
    {
        await using var target = new NpgsqlConnection(to);
        await target.OpenAsync(cancellationToken);
        await using var transaction = await target.BeginTransactionAsync(cancellationToken);
        foreach (var (into, rows) in _copies)
        {
            await using var copy = await target.BeginRawBinaryCopyAsync(into, cancellationToken);
            await copy.WriteAsync(rows, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Those that are not worked out by the database.
    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
