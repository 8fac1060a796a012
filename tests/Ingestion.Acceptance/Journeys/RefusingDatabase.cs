using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A database that refuses every article by one cause, until it is mended: a group of failures.</summary>
internal static class RefusingDatabase
{
    /// <summary>Drops articles that the database refuses, and waits until they lie in the rejected folder.</summary>
    public static async Task PoisonAsync(Service service, int files, CancellationToken cancellationToken)
    {
        await ExecuteAsync(service, """
            create function news.refuse_for_test() returns trigger language plpgsql as
            $$ begin raise exception 'refused by the test' using errcode = '23514'; end $$;
            create trigger refuse_for_test before insert on news.article_revision for each row execute function news.refuse_for_test();
            """, cancellationToken);
        for (var number = 0; number < files; number++) service.DropFile($"works/{number}.txt", OwnArticles.Numbered(number));
        await service.UntilSettledAsync(files, TimeSpan.FromSeconds(90), cancellationToken);
        (await service.Rows.CustodyAsync(cancellationToken)).ShouldBe($"quarantined={files}");
        Directory.EnumerateFiles(service.Rejected, "*.txt", SearchOption.AllDirectories).Count(file => !file.EndsWith(".reason.txt", StringComparison.Ordinal)).ShouldBe(files);
    }

    /// <summary>It refuses nothing any more.</summary>
    public static Task MendAsync(Service service, CancellationToken cancellationToken) => ExecuteAsync(service, "drop trigger refuse_for_test on news.article_revision", cancellationToken);

    private static async Task ExecuteAsync(Service service, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(service.Rows.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
