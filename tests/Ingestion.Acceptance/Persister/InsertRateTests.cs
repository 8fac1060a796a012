using System.Diagnostics;
using Ingestion.Acceptance.Chaos;
using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Articles;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Acceptance.Persister;

/// <summary>
/// What the full row with its facts costs, against a bare COPY of the same texts into one table with the same full-text index.
/// </summary>
public sealed class InsertRateTests(ServersFixture servers, ITestOutputHelper output)
{
    private const int Batch = 500;

    [Fact]
    public async Task The_full_row_is_written_nearly_as_fast_as_a_bare_text()
    {
        var rows = Repetitions.Long ? 50_000 : 2_000;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var items = await LongArticles.EnterAsync(database, Enumerable.Range(0, rows));

        // One connection each; the first batch warms both up.
        var bare = await BareAsync(database, [.. items.SelectMany(item => item.Articles).Select(piece => piece.Article)]);
        await using var commits = database.NewGroupCommit(writers: 1);
        await commits.CommitAsync(PersistBatch.Of(items[..Batch]), TestContext.Current.CancellationToken);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(items.Skip(Batch).Chunk(Batch).Select(chunk => commits.CommitAsync(PersistBatch.Of(chunk), TestContext.Current.CancellationToken)));
        var full = Stopwatch.GetElapsedTime(start);

        output.WriteLine($"{rows - Batch} articles: full row with facts {(rows - Batch) / full.TotalSeconds:0}/s, bare text {(rows - Batch) / bare.TotalSeconds:0}/s, ratio {full / bare:0.00}");
        (await database.LinesAsync("select outcome, count(*) from ops.file group by 1")).ShouldBe([$"stored|{rows}"]);
        (await database.CountAsync("news.article_entity")).ShouldBe(rows * 8);
        (full / bare).ShouldBeLessThan(Repetitions.Long ? 1.6 : 10);
    }

    private static async Task<TimeSpan> BareAsync(MigratedDatabase database, List<CleanedArticle> articles)
    {
        await database.ExecuteAsync("""
            create table bare (id uuid primary key, title text, body text, search tsvector generated always as (
                setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'D')) stored);
            create index on bare using gin (search)
            """);
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var start = 0L;
        foreach (var (chunk, number) in articles.Chunk(Batch).Select((chunk, number) => (chunk, number)))
        {
            start = number == 1 ? Stopwatch.GetTimestamp() : start;
            await using var import = await connection.BeginBinaryImportAsync("copy bare (id, title, body) from stdin (format binary)", TestContext.Current.CancellationToken);
            foreach (var article in chunk)
            {
                await import.StartRowAsync(TestContext.Current.CancellationToken);
                await import.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, TestContext.Current.CancellationToken);
                await import.WriteAsync(article.Title!, NpgsqlDbType.Text, TestContext.Current.CancellationToken);
                await import.WriteAsync(article.Body, NpgsqlDbType.Text, TestContext.Current.CancellationToken);
            }

            await import.CompleteAsync(TestContext.Current.CancellationToken);
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
