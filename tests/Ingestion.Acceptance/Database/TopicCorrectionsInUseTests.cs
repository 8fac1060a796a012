using Ingestion.Database;
using Ingestion.Database.Labels;
using Ingestion.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.Acceptance.Database;

public sealed class TopicCorrectionsInUseTests(ServersFixture servers)
{
    private const string Version = "7.0.0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_in_use_is_given_within_a_minute_and_the_old_one_can_be_gone_back_to()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var time = new FixedClock(DateTimeOffset.UtcNow);
        var (book, labels) = (new TopicModelBook(database.Source, time), Labels(database.Source, time));
        var (first, second) = (await AddAsync(book, Version, 1), await AddAsync(book, Version, 2));
        (await labels.FindAsync(Version, Token)).ShouldBeNull("none is in use");

        await book.UseAsync(second, Token);
        (await labels.FindAsync(Version, Token)).ShouldBeNull("it was looked a moment ago");
        time.Advance(TopicCorrectionsInUse.RefreshAfter);
        var found = (await labels.FindAsync(Version, Token)).ShouldNotBeNull();
        found.Number.ShouldBe(second);
        found.Features.ShouldBe([3u, uint.MaxValue]);
        found.Weights.ShouldBe(Enumerable.Repeat(2f, 34));
        time.Advance(TopicCorrectionsInUse.RefreshAfter);
        (await labels.FindAsync(Version, Token)).ShouldBeSameAs(found, "the weights are read once");

        await book.UseAsync(first, Token);
        time.Advance(TopicCorrectionsInUse.RefreshAfter);
        (await labels.FindAsync(Version, Token))!.Number.ShouldBe(first);
        (await book.ListAsync(Token)).Select(model => (model.Number, model.UsedSince is not null)).ShouldBe([(second, false), (first, true)]);

        await book.UseAsync(null, Token);
        time.Advance(TopicCorrectionsInUse.RefreshAfter);
        (await labels.FindAsync(Version, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_learnt_for_another_classifier_is_not_given()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var book = new TopicModelBook(database.Source, TimeProvider.System);
        await book.UseAsync(await AddAsync(book, "6.9.0", 1), Token);

        (await Labels(database.Source, TimeProvider.System).FindAsync(Version, Token)).ShouldBeNull();
        (await Labels(database.Source, TimeProvider.System).FindAsync("6.9.0", Token)).ShouldNotBeNull();
    }

    /// <summary>Regression: a model of an earlier classifier was warned of with every look, once a minute for as long as nobody learnt again.</summary>
    [Fact]
    public async Task What_was_learnt_for_another_classifier_is_warned_of_once()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var time = new FixedClock(DateTimeOffset.UtcNow);
        var book = new TopicModelBook(database.Source, time);
        await book.UseAsync(await AddAsync(book, "6.9.0", 1), Token);
        var log = new ListLogger<TopicCorrectionsInUse>();
        var labels = new TopicCorrectionsInUse(database.Source, time, log);
        for (var look = 0; look < 3; look++)
        {
            (await labels.FindAsync(Version, Token)).ShouldBeNull();
            time.Advance(TopicCorrectionsInUse.RefreshAfter);
        }

        log.Lines.Where(line => line.Level >= LogLevel.Warning).ShouldHaveSingleItem().Text.ShouldContain("6.9.0");
        await book.UseAsync(await AddAsync(book, "6.8.0", 1), Token);
        (await labels.FindAsync(Version, Token)).ShouldBeNull();
        log.Lines.Count(line => line.Level >= LogLevel.Warning).ShouldBe(2, "another one");
    }

    [Fact]
    public async Task Where_the_database_is_away_what_was_known_is_given()
    {
        var time = new FixedClock(DateTimeOffset.UtcNow);
        TopicCorrectionsInUse labels;
        await using (var database = await MigratedDatabase.CreateAsync(servers))
        {
            var book = new TopicModelBook(database.Source, time);
            await book.UseAsync(await AddAsync(book, Version, 1), Token);
            labels = Labels(DatabaseServices.CreateDataSource(database.ConnectionString + ";Timeout=2", null), time);
            (await labels.FindAsync(Version, Token)).ShouldNotBeNull();
        }

        time.Advance(TopicCorrectionsInUse.RefreshAfter);
        (await labels.FindAsync(Version, Token)).ShouldNotBeNull("the database was dropped");
    }

    private static TopicCorrectionsInUse Labels(Npgsql.NpgsqlDataSource source, TimeProvider time) => new(source, time, NullLogger<TopicCorrectionsInUse>.Instance);

    private static Task<int> AddAsync(TopicModelBook book, string version, float weight) => book.AddAsync(
        new SavedTopicModel(0, DateTimeOffset.UnixEpoch, "", version, 10, 4, 8, 100, 3, null), 9, [3, uint.MaxValue], [.. Enumerable.Repeat(weight, 34)], Token);
}
