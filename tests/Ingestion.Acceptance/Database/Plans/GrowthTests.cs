using System.Diagnostics;
using System.Globalization;
using Ingestion.Acceptance.Chaos;
using Ingestion.Acceptance.Persister;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database.Plans;

/// <summary>
/// Whether a collection is written to as fast when it is large. <c>INGESTION_ROWS=5000000</c> asks it of five million articles (about an hour and 30 GB of disk).
/// </summary>
[Collection(GeneratedCollection.Name)]
public sealed class GrowthTests(GeneratedDatabase corpus, ServersFixture servers, ITestOutputHelper output)
{
    private const int Few = 100_000;
    private const int Batch = 500;
    private const int Round = 5_000;
    private const int Rounds = 5;

    /// <summary>In a month that has its articles already.</summary>
    private static readonly DateTimeOffset Today = new(2026, 2, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_large_collection_is_written_to_as_fast_as_a_small_one()
    {
        Repetitions.OnlyInTheLongRun();
        await using var few = await GeneratedDatabase.CreateAsync(servers, Few);
        var small = new List<double>();
        var large = new List<double>();
        await RateAsync(few);
        await RateAsync(corpus.Database);
        for (var round = 0; round < Rounds; round++)
        {
            small.Add(await RateAsync(few));
            large.Add(await RateAsync(corpus.Database));
        }

        var ratio = Median(large) / Median(small);
        output.WriteLine($"{GeneratedDatabase.Rows} articles: {Median(large):0}/s; {Few} articles: {Median(small):0}/s; ratio {ratio:0.00} (medians of {Rounds} rounds of {Round}, taken by turns: {Each(large)} and {Each(small)})");
        ratio.ShouldBeGreaterThan(0.85);
    }

    private static string Each(List<double> rates) => string.Join(' ', rates.Select(rate => rate.ToString("0", CultureInfo.InvariantCulture)));

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    /// <summary>Writes a round of new articles by one connection.</summary>
    /// <returns>Articles a second.</returns>
    private static async Task<double> RateAsync(MigratedDatabase database)
    {
        // What a database that stays has from an earlier run would be told apart as duplicates, ten times as fast.
        var there = await CountAsync(database);
        var items = await LongArticles.EnterAsync(database, Enumerable.Range(there, Round), Today);

        await using var services = MigratedDatabase.ServicesOn(database.ConnectionString, new FixedClock(Today));
        await using var commits = database.NewGroupCommit(services, writers: 1);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(items.Chunk(Batch).Select(chunk => commits.CommitAsync(PersistBatch.Of(chunk), TestContext.Current.CancellationToken)));
        var rate = Round / Stopwatch.GetElapsedTime(start).TotalSeconds;
        (await CountAsync(database)).ShouldBe(there + Round);
        return rate;
    }

    private static async Task<int> CountAsync(MigratedDatabase database) => (int)await database.ScalarAsync<long>("select count(*) from news.article_revision");
}
