using System.Collections.Concurrent;
using System.Diagnostics;
using Ingestion.Acceptance.Chaos;
using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Sameness;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using static Ingestion.Acceptance.Persister.Signatures;

namespace Ingestion.Acceptance.Persister;

public sealed class GroupingTests(ServersFixture servers)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Reprints_are_grouped_with_how_alike_and_why_and_strangers_stay_alone()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [Piece("original", Shingles(1, 0, 200)), Piece("cut", Shingles(1, 0, 90)), Piece("follow-up", [.. Shingles(2, 0, 100), .. Shingles(1, 100, 200)]), Piece("stranger", Shingles(3, 0, 200))]);
        (await database.LinesAsync("select waiting, lag > interval '0' from ops.grouping_lag")).ShouldBe(["4|yes"]);

        await database.GroupAllAsync();

        (await database.LinesAsync("select a.title, g.title, r.alike, r.reason from news.reprint r join news.article a using (article_id) join news.article g on g.article_id = r.nearest order by 1"))
            .ShouldBe(["cut|original|1|part-of-other", "original|cut|1|contains-other"]);
        (await database.ScalarAsync<long>("select count(distinct group_id) from news.reprint")).ShouldBe(1);
        (await database.LinesAsync("select waiting, lag, grouped from ops.grouping_lag")).ShouldBe(["0|00:00:00|4"]);
    }

    [Fact]
    public async Task Groups_do_not_depend_on_the_order_of_arrival_nor_on_the_size_of_batches()
    {
        var expected = new List<string>();
        foreach (var (seed, batch) in new[] { (1, 200), (2, 1), (3, 7), (4, 50) })
        {
            await using var database = await MigratedDatabase.CreateAsync(servers);
            var pieces = Corpus();
            new Random(seed).Shuffle(pieces);
            var options = Options.Create(new GroupingOptions { BatchSize = batch });
            var grouper = new Grouper(database.Source, options, TimeProvider.System);
            foreach (var part in pieces.Chunk(11))
            {
                await StoreAsync(database, part);
                await grouper.StepAsync(TestContext.Current.CancellationToken);
            }

            await database.GroupAllAsync(countCommon: true);

            // By their members' titles, because ids are new in each database.
            var groups = await database.LinesAsync("""
                select kind, string_agg(title, ' ' order by title) from (
                    select 'reprint' as kind, r.group_id, a.title from news.reprint r join news.article a using (article_id)
                    union all select 'story', s.group_id, a.title from news.story s join news.article a using (article_id)) g
                group by kind, group_id order by 1, 2
                """);
            expected = expected.Count == 0 ? [.. groups] : expected;
            groups.ShouldBe(expected);
        }

        // Twelve originals with three copies each; the footer that twenty others share joins nobody; each story spans two originals.
        expected.Count(line => line.StartsWith("reprint", StringComparison.Ordinal)).ShouldBe(12);
        expected.Count(line => line.StartsWith("story", StringComparison.Ordinal)).ShouldBe(6);
        expected.ShouldAllBe(line => !line.Contains("footer"));
    }

    [Fact]
    public async Task More_texts_of_one_story_than_its_names_lead_to_are_still_one_story()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var many = SamenessPolicy.MostByHash + 50;
        await StoreAsync(database, [.. Enumerable.Range(0, many).Select(i => Piece($"story {i}", Shingles(i, 0, 20), story: 1))]);
        await database.GroupAllAsync();

        (await database.LinesAsync("select count(*), count(distinct group_id) from news.story")).ShouldBe([$"{many}|1"]);
        (await database.CountAsync("news.reprint")).ShouldBe(0);
    }

    [Fact]
    public async Task More_copies_than_their_hashes_lead_to_are_still_one_group()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var many = SamenessPolicy.MostByHash + 50;
        await StoreAsync(database, [.. Enumerable.Range(0, many).Select(i => Piece($"copy {i}", [.. Shingles(1, 0, 20), .. Shingles(10 + i, 0, 1)]))]);
        await database.GroupAllAsync();

        (await database.LinesAsync("select count(*), count(distinct group_id) from news.reprint")).ShouldBe([$"{many}|1"]);
    }

    [Fact]
    public async Task A_revised_text_leaves_the_group_it_no_longer_belongs_to()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [Piece("one", Shingles(1, 0, 200)), Piece("two", Shingles(1, 0, 190), url: "https://example.org/two")]);
        await database.GroupAllAsync();
        (await database.CountAsync("news.reprint")).ShouldBe(2);

        await StoreAsync(database, [Piece("two", Shingles(5, 0, 200), url: "https://example.org/two")]);
        await database.GroupAllAsync();

        (await database.CountAsync("news.reprint")).ShouldBe(0);
        (await database.CountAsync("news.sameness")).ShouldBe(0);
        (await database.LinesAsync("select count(*), count(*) filter (where live) from ops.signature")).ShouldBe(["3|2"]);
    }

    /// <summary>The pairs of what was taken down went with it, and whom it held together has none that would be looked at.</summary>
    [Fact]
    public async Task What_only_a_text_that_was_taken_down_held_together_falls_apart()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [Piece("whole", [.. Shingles(1, 0, 60), .. Shingles(2, 0, 140)]), Piece("start", Shingles(1, 0, 60)), Piece("rest", Shingles(2, 0, 140))]);
        await database.GroupAllAsync();
        (await database.LinesAsync("select (select count(*) from news.sameness), count(*), count(distinct group_id) from news.reprint")).ShouldBe(["2|3|1"]);

        await database.ExecuteAsync("""
            insert into ops.grouping_queue (revision_id, queued_at) select revision_id, now() from news.article where title <> 'whole';
            delete from news.reprint where article_id = (select article_id from news.article where title = 'whole');
            delete from news.story where article_id = (select article_id from news.article where title = 'whole');
            delete from news.sameness;
            delete from ops.signature where article_id = (select article_id from news.article where title = 'whole');
            delete from news.article_revision where title = 'whole';
            """);
        await database.GroupAllAsync();

        (await database.LinesAsync("select 'reprint', article_id from news.reprint union all select 'story', article_id from news.story")).ShouldBeEmpty();
        (await database.CountAsync("ops.signature where copy_group is not null")).ShouldBe(0);
    }

    /// <summary>Its pairs were followed from neighbour to neighbour: a question for each step that the story is long, in each batch that touches it.</summary>
    [Fact]
    public async Task A_long_story_is_read_in_a_few_questions()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [.. Enumerable.Range(0, 300).Select(i => Piece($"part {i}", Shingles(i, 0, 20)))]);
        await database.GroupAllAsync();
        await database.ExecuteAsync("""
            insert into news.sameness (first, second, first_article, second_article, kind, alike, reason, faithful)
            select r.id, r.next, r.id, r.next, 'same-story', 0.5, 'shared-terms', false from (select id, lead(id) over (order by id) as next from news.article_revision) r where r.next is not null;
            insert into news.story (article_id, group_id) select r.id, first_value(r.id) over (order by r.id) from news.article_revision r;
            insert into ops.grouping_queue (revision_id, queued_at) select id, now() from news.article_revision order by id desc limit 1;
            """);
        var questions = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = asked =>
            {
                var tags = string.Join(' ', asked.TagObjects.Select(tag => tag.Value));
                if (tags.Contains(database.Name, StringComparison.Ordinal) && tags.Contains("from news.sameness", StringComparison.Ordinal)) questions.Enqueue(tags);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await database.GroupAllAsync();

        (await database.LinesAsync("select count(*), count(distinct group_id) from news.story")).ShouldBe(["299|1"]);
        questions.Count.ShouldBeInRange(1, 4);
    }

    /// <summary>Only the months were looked through that begin after its date.</summary>
    [Fact]
    public async Task A_text_dated_in_the_future_finds_its_story_when_it_comes_alone()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        foreach (var name in new[] { "announced", "announced again" })
        {
            var piece = Piece(name, Shingles(name.Length, 0, 20), story: 1);
            await StoreAsync(database, [piece with { Article = piece.Article with { Published = new StatedTime(DateTimeOffset.UtcNow.AddDays(70), TimePrecision.Minute, true) } }]);
            await database.GroupAllAsync();
        }

        (await database.LinesAsync("select count(*), count(distinct group_id) from news.story")).ShouldBe(["2|1"]);
    }

    [Fact]
    public async Task Daily_counts_are_what_counting_would_give_after_revisions_too()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [Placed("a", "SE", "u/1"), Placed("b", "NO", "u/2"), Placed("c", null, "u/3")]);
        await database.GroupAllAsync();
        await StoreAsync(database, [Placed("a, corrected", "FI", "u/1")]);
        await database.GroupAllAsync();

        (await database.LinesAsync("select day, source, topic, country, articles from news.daily_count where articles <> 0 order by country"))
            .ShouldBe(["2026-03-02|harbour-post|medtop:11000000|*|3", "2026-03-02|harbour-post|medtop:11000000|FI|1", "2026-03-02|harbour-post|medtop:11000000|NO|1"]);
        (await database.LinesAsync("select count(*) from news.article")).ShouldBe(["3"]);

        static ClassifiedArticle Placed(string title, string? country, string url)
        {
            var piece = Piece(title, [], url: "https://example.org/" + url);
            return piece with
            {
                Classification = piece.Classification with
                {
                    Topics = [new TopicScore("medtop:11000000", "politics", 0.9)],
                    Entities = country is null ? [] : [new Entity($"Town in {country}", EntityType.Location, country, [], [new Mention(0, 1)], 0.9), new Entity($"Other in {country}", EntityType.Location, country, [], [new Mention(0, 1)], 0.9)],
                },
            };
        }
    }

    [Fact]
    public async Task Of_two_groupers_one_works_and_a_failed_step_leaves_the_queue_as_it_was()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, [Piece("one", Shingles(1, 0, 50))]);
        var grouper = database.Services.GetRequiredService<Grouper>();

        await using (var other = await database.Source.OpenConnectionAsync(token))
        {
            await using var turn = new Npgsql.NpgsqlCommand("select pg_advisory_lock(hashtextextended('ingestion:grouping', 0))", other);
            await turn.ExecuteNonQueryAsync(token);
            (await grouper.StepAsync(token)).ShouldBe(0);
            await using var done = new Npgsql.NpgsqlCommand("select pg_advisory_unlock(hashtextextended('ingestion:grouping', 0))", other);
            await done.ExecuteNonQueryAsync(token);
        }

        await database.ExecuteAsync("alter table news.daily_count add constraint none check (articles = 0)");
        await Should.ThrowAsync<Npgsql.PostgresException>(() => grouper.StepAsync(token));
        (await database.CountAsync("ops.grouping_queue")).ShouldBe(1);
        await database.ExecuteAsync("alter table news.daily_count drop constraint none");
        (await grouper.StepAsync(token)).ShouldBe(1);
        (await database.CountAsync("ops.grouping_queue")).ShouldBe(0);
    }

    // Twelve originals in six stories of two, each with three copies, and twenty strangers under one footer.
    private static ClassifiedArticle[] Corpus() =>
    [
        .. Enumerable.Range(0, 12).SelectMany(original => new[]
        {
            Piece($"o{original}", Shingles(original, 0, 200), original / 2),
            Piece($"o{original}-cut", Shingles(original, 0, 70), original / 2),
            Piece($"o{original}-framed", [.. Shingles(original, 0, 200), .. Shingles(100 + original, 0, 20)], original / 2),
            Piece($"o{original}-edited", [.. Shingles(original, 0, 120), .. Shingles(200 + original, 0, 30), .. Shingles(original, 150, 200)], original / 2),
        }),
        .. Enumerable.Range(0, 20).Select(number => Piece($"footer{number}", [.. Shingles(300 + number, 0, 60), .. Shingles(999, 0, 60)])),
    ];

    private static ClassifiedArticle Piece(string title, long[] shingles, int? story = null, string? url = null)
    {
        var piece = Pieces.Plain(title, $"The text of {title}, number {Guid.NewGuid()}.");
        long[] terms = story is { } number ? Signatures.Terms(number) : [];
        return piece with
        {
            Article = piece.Article with { CanonicalUrl = url, Published = new StatedTime(Monday.AddHours(story ?? 0), TimePrecision.Minute, true) },
            Classification = piece.Classification with { Signature = new SamenessSignature(title.GetHashCode(StringComparison.Ordinal), shingles, shingles.Length, terms) },
        };
    }

    private static async Task StoreAsync(MigratedDatabase database, ClassifiedArticle[] pieces)
    {
        var files = await database.EnterAsync([.. pieces.Select(_ => Guid.NewGuid().ToString()).Select(name => Files.Seen(name, name))]);
        ClassifiedItem[] items = [.. files.Zip(pieces, (file, piece) => Pieces.Item(file, piece))];
        await database.Writer.WriteAsync(PersistBatch.Of(items), TestContext.Current.CancellationToken);
    }
}
