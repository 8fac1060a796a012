using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Profiles;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

/// <summary>From each earlier version, with what people's databases hold, to this one.</summary>
public sealed class UpgradeTests(ServersFixture servers)
{
    public static TheoryData<string> EarlierVersions => [.. EarlierDatabase.Versions];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task Every_row_is_there_as_it_was_and_the_service_goes_on(string version)
    {
        await using var earlier = await EarlierDatabase.CreateAsync(servers, version);
        var database = earlier.Database;

        var applied = await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Token);

        applied.Count.ShouldBe(EarlierDatabase.Versions.SkipWhile(one => one != version).Count());
        (await earlier.LostRowsAsync()).ShouldBeEmpty();
        await using (var fresh = await MigratedDatabase.CreateAsync(servers))
        {
            StoredSchema.Differences(await StoredSchema.OfAsync(fresh), await StoredSchema.OfAsync(database)).ShouldBeEmpty();
        }

        await ShouldAnswerAsync(database);
        await ShouldGoOnAsync(database);
    }

    private static async Task ShouldAnswerAsync(MigratedDatabase database)
    {
        (await database.LinesAsync("select outcome, files, unproven from ops.custody_balance")).ShouldBe(
            ["in_flight|1|0", "stored|2|0", "revised|1|0", "duplicate|1|0", "rejected|1|0", "quarantined|1|0", "expanded|1|0"]);
        foreach (var view in await database.LinesAsync("select oid::regclass::text from pg_class where relnamespace in ('news'::regnamespace, 'ops'::regnamespace) and relkind = 'v'"))
        {
            await database.LinesAsync($"select t::text from {view} t");
        }

        (await database.LinesAsync("select source, title from news.article order by source")).ShouldBe(["harbour-post|Quay done 🚢", "valley-echo|Quay done"]);
        (await database.LinesAsync("select number, is_current from news.revision order by article_id, number")).ShouldBe(["1|no", "2|yes", "1|yes"]);
        (await database.LinesAsync("select distinct m.name, m.country, news.span_text(r.body, m.start_offset, m.end_offset) from news.mention m join news.article_revision r on r.id = m.revision_id order by 1"))
            .ShouldBe(["Ada Lund||Ada Lund", "Norr|SE|Norr"]);
        (await database.CountAsync("news.search('tuesday quay')")).ShouldBe(2);
        (await database.LinesAsync($"select change, words from news.article a, news.changes(a.article_id) where a.canonical_url = '{EarlierRows.Address}'")).ShouldContain("+|Tuesday");
    }

    private static async Task ShouldGoOnAsync(MigratedDatabase database)
    {
        // The file that was in flight is known again, and not entered twice.
        var files = await database.EnterAsync(Files.Seen("waiting.txt", "six"), Files.Seen("late.txt", "one"), Files.Seen("third.txt", "nine"), Files.Seen("new.txt", "ten"));
        files[0].FileId.ShouldBe(EarlierRows.Waiting);
        var third = Pieces.Numbered(3);
        third = third with { Article = third.Article with { CanonicalUrl = EarlierRows.Address, Published = third.Article.Published! with { Value = third.Article.Published.Value.AddDays(1) } } };

        var outcomes = await database.Writer.WriteAsync(
            new PersistBatch([Pieces.Item(files[1], Pieces.Numbered(1)), Pieces.Item(files[2], third), Pieces.Item(files[3], Pieces.Numbered(4))], [Pieces.Rejected(files[0])], []), Token);

        outcomes.Cast<SettledItem>().Select(outcome => outcome.Outcome).ShouldBe([FileOutcome.Duplicate, FileOutcome.Revised, FileOutcome.Stored, FileOutcome.Rejected]);
        (await database.LinesAsync("select duplicate_of from ops.file where path = 'late.txt'")).ShouldBe([$"{EarlierRows.Owner}"]);
        (await database.LinesAsync($"select count(*), max(title) filter (where is_current) from news.article_revision where canonical_url = '{EarlierRows.Address}' group by article_id")).ShouldBe([$"3|{third.Article.Title}"]);
        while (await database.Services.GetRequiredService<Grouper>().StepAsync(Token) > 0)
        {
        }

        while (await database.Services.GetRequiredService<ProfileLearner>().StepAsync(Token) > 0)
        {
        }

        (await database.LinesAsync("select waiting from ops.grouping_lag")).ShouldBe(["0"]);
        (await database.LinesAsync("select outcome, files, unproven from ops.custody_balance")).ShouldBe(
            ["in_flight|0|0", "stored|3|0", "revised|2|0", "duplicate|2|0", "rejected|2|0", "quarantined|1|0", "expanded|1|0"]);
    }
}
