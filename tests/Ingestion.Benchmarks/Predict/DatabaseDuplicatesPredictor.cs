using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Persister;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ingestion.Benchmarks.Predict;

/// <summary>
/// The same through the whole database: the items are stored as articles, the grouper groups them, the groups are read from <c>news.reprint</c>. Needs
/// <c>ConnectionStrings__Postgres</c>; makes a database of its own there and drops it.
/// </summary>
internal sealed class DatabaseDuplicatesPredictor : IPredictor
{
    /// <inheritdoc />
    public string Name => "duplicates-database";

    /// <inheritdoc />
    public void Predict(string input, string output) => PredictAsync(input, output).GetAwaiter().GetResult();

    private static async Task PredictAsync(string input, string output)
    {
        var server = Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") ?? throw new InvalidOperationException("ConnectionStrings__Postgres is not set");
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = $"measure_{Guid.NewGuid():N}" };
        var services = new ServiceCollection().AddLogging().AddIngestionDatabase(settings.ConnectionString).AddIngestionSchema(settings.ConnectionString)
            .AddPersisterCore(new ConfigurationBuilder().Build()).AddGrouping(new ConfigurationBuilder().Build()).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
            var ids = await StoreAsync(services, input);
            await GroupAsync(services.GetRequiredService<Grouper>());
            await WriteAsync(services.GetRequiredService<NpgsqlDataSource>(), ids, output);
        }

        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database {settings.Database} with (force)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<Guid, string>> StoreAsync(ServiceProvider services, string input)
    {
        var ids = new Dictionary<Guid, string>();
        foreach (var chunk in JsonLines.Of(input).ToList().Chunk(200))
        {
            var files = chunk.Select(item => Seen(item.GetProperty("id").GetString()!)).ToList();
            await services.GetRequiredService<IFileLedger>().EnterAsync(files, CancellationToken.None);
            var items = chunk.Zip(files, (item, file) => new ClassifiedItem(
                new ItemIdentity(file.ProposedId, null, 0, file.Source, file.ContentSha256!, file.FoundAt),
                [Article(item.Text("title"), item.Text("text"))])).ToList();
            await services.GetRequiredService<ArticleWriter>().WriteAsync(PersistBatch.Of(items), CancellationToken.None);
            foreach (var file in files) ids[file.ProposedId] = file.Path;
        }

        return ids;
    }

    // Each of a source of its own: what is the same article's revision there would not show up as a reprint.
    private static SeenFile Seen(string id) => new(
        Guid.CreateVersion7(), "/measure", id, new FileStamp(1, 1, 1), id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))), DateTimeOffset.UtcNow);

    private static ClassifiedArticle Article(string title, string text) => new(
        new CleanedArticle { Title = title.Length > 0 ? title : null, Body = text, SourceLength = text.Length, CleanerVersion = "measure" },
        new Classification { Language = new LanguageGuess("en", 1), Signature = SignatureMaker.Make(title, text, [], "en"), ClassifierVersion = "measure" });

    private static async Task GroupAsync(Grouper grouper)
    {
        for (var round = 0; round < 2; round++)
        {
            while (await grouper.StepAsync(CancellationToken.None) > 0)
            {
            }

            if (round == 0) await grouper.CountCommonAsync(always: true, CancellationToken.None);
        }
    }

    private static async Task WriteAsync(NpgsqlDataSource source, Dictionary<Guid, string> ids, string output)
    {
        await using var command = source.CreateCommand("""
            select a.file_id, coalesce(g.group_id, a.article_id)::text, (select candidates || ' pairs compared, ' || round(candidates::numeric / grouped, 1) || ' a text' from ops.grouping)
            from news.article a left join news.reprint g on g.article_id = a.article_id
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            if (lines.Count == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ids.Count} texts, {reader.GetString(2)}"));
            lines.Add(JsonSerializer.Serialize(new { id = ids[reader.GetGuid(0)], cluster = reader.GetString(1) }));
        }

        await File.WriteAllLinesAsync(output, lines);
    }
}
