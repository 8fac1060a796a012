using System.Text;
using Ingestion.Acceptance.Database;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Profiles;
using Ingestion.Persister.Profiles;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingestion.Acceptance.Persister;

/// <summary>Furniture learnt from stored texts, on a real server: stored, grouped, counted, read back by the cleaner.</summary>
public sealed class ProfileTests(ServersFixture servers)
{
    private const int Articles = 220;
    private const string Source = "kestrel-bay-courier";

    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());
    private static readonly Lazy<ArticleClassifier> Classifier = new(() => new ArticleClassifier(new ClassifierOptions()));

    [Fact]
    public async Task With_the_profile_more_is_right_and_nothing_of_a_body_is_lost()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var generated = new GeneratedSource(7);
        var texts = Enumerable.Range(0, Articles).Select(_ => generated.Next()).ToList();
        await StoreAsync(database, Source, [.. texts.Select(text => Clean(text.Text, null))]);
        await LearnAllAsync(database, TimeProvider.System);

        var profile = (await FindAsync(database, Source)).ShouldNotBeNull();
        profile.Version.ShouldBeGreaterThan(0);
        profile.LineCounts.Values.ShouldAllBe(count => count >= 2);
        double before = 0, after = 0;
        foreach (var (text, body) in texts)
        {
            var without = Clean(text, null).Body.Split('\n');
            var with = Clean(text, profile);
            before += F1(body, without);
            after += F1(body, with.Body.Split('\n'));
            body.Intersect(without).Except(with.Body.Split('\n')).ShouldBeEmpty();
            with.ProfileVersion.ShouldBe(profile.Version);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Articles} texts, {profile.ArticlesSeen} counted, {profile.LineCounts.Count} lines: F1 of lines {before / Articles:0.000} without the profile, {after / Articles:0.000} with it");
        (after / Articles).ShouldBeGreaterThan((before / Articles) + 0.02);
        (after / Articles).ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public async Task The_same_article_in_twenty_revisions_counts_once_and_keeps_its_body()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var (text, body) = new GeneratedSource(11).Next();
        var revisions = Enumerable.Range(1, 20).Select(number => text.Replace("called that", $"called that, in revision {number},", StringComparison.Ordinal)).ToList();
        await StoreAsync(database, "one-address", [.. revisions.Select(r => Clean(r, null) with { CanonicalUrl = "https://example.org/bridge" })]);
        await StoreAsync(database, "no-address", [.. revisions.Select((r, i) => Clean(r, null) with { Title = $"Version {i}" })]);
        await LearnAllAsync(database, TimeProvider.System);

        (await database.LinesAsync("select source, count(*) from ops.source_line group by source order by source")).ShouldBe(["no-address|1", "one-address|1"]);
        foreach (var source in new[] { "one-address", "no-address" })
        {
            var profile = await FindAsync(database, source);
            foreach (var revision in revisions) Clean(revision, profile).Body.Split('\n').Length.ShouldBeGreaterThanOrEqualTo(body.Count);
        }
    }

    [Fact]
    public async Task Lines_fade_with_their_articles_and_old_articles_are_forgotten()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var start = DateTimeOffset.UtcNow;
        var generated = new GeneratedSource(3);
        var old = Enumerable.Range(0, 12).Select(_ => WithLine(generated.Next().Text, "Our kiosk at the market sells the paper of yesterday at half its price.")).ToList();
        await StoreAsync(database, Source, [.. old.Select(text => Clean(text, null))]);
        await LearnAllAsync(database, new FixedClock(start));
        var line = ProfileLines.HashOf("Our kiosk at the market sells the paper of yesterday at half its price.")!.Value;
        var first = (await FindAsync(database, Source)).ShouldNotBeNull();
        first.LineCounts[line].ShouldBe(12);

        var options = new ProfilesOptions { HalfLife = TimeSpan.FromDays(30), MostArticles = 14 };
        await StoreAsync(database, Source, [.. Enumerable.Range(0, 4).Select(_ => Clean(generated.Next().Text, null))]);
        await LearnAllAsync(database, new FixedClock(start.AddDays(60)), options);
        var second = (await FindAsync(database, Source)).ShouldNotBeNull();
        second.Version.ShouldBeGreaterThan(first.Version);
        second.LineCounts.GetValueOrDefault(line).ShouldBeInRange(2, 3); // 10 of 12 are left, a quarter each
        (await database.CountAsync($"ops.source_line where source = '{Source}'")).ShouldBe(14);

        await StoreAsync(database, Source, [.. Enumerable.Range(0, 4).Select(_ => Clean(generated.Next().Text, null))]);
        await LearnAllAsync(database, new FixedClock(start.AddDays(180)), options);
        (await FindAsync(database, Source)).ShouldNotBeNull().LineCounts.ContainsKey(line).ShouldBeFalse();
    }

    [Fact]
    public async Task A_snapshot_is_remembered_for_a_while_and_outlives_the_database()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await database.ExecuteAsync($"insert into ops.source_profile (source, version, taken_at, articles, lines, counts) values ('{Source}', 7, now(), 9, '{{-5}}', '{{4}}')");
        var clock = new FixedClock(DateTimeOffset.UtcNow);
        var profiles = new SourceProfiles(database.Source, clock, NullLogger<SourceProfiles>.Instance);
        var profile = (await profiles.FindAsync(Source, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        profile.LineCounts.ShouldBe(new Dictionary<ulong, int> { [unchecked((ulong)-5)] = 4 });

        await database.ExecuteAsync("update ops.source_profile set version = 8");
        (await profiles.FindAsync(Source, TestContext.Current.CancellationToken))!.Version.ShouldBe(7);
        clock.Advance(SourceProfiles.RefreshAfter);
        (await profiles.FindAsync(Source, TestContext.Current.CancellationToken))!.Version.ShouldBe(8);

        await database.ExecuteAsync("alter table ops.source_profile rename to gone");
        clock.Advance(SourceProfiles.RefreshAfter);
        (await profiles.FindAsync(Source, TestContext.Current.CancellationToken))!.Version.ShouldBe(8);
    }

    private static string WithLine(string text, string line) => text + "\n\n" + line;

    private static async Task StoreAsync(MigratedDatabase database, string source, IReadOnlyList<CleanedArticle> articles)
    {
        var seen = articles.Select(article => Files.Seen($"{source}/{Guid.NewGuid():N}.txt", article.Body + Guid.NewGuid(), source)).ToArray();
        var identities = await database.EnterAsync(seen);
        var items = articles.Select((article, i) => Pieces.Item(identities[i], new ClassifiedArticle(article, Classifier.Value.Classify(article))));
        await database.Writer.WriteAsync(PersistBatch.Of([.. items]), TestContext.Current.CancellationToken);
        await database.GroupAllAsync();
    }

    private static async Task LearnAllAsync(MigratedDatabase database, TimeProvider clock, ProfilesOptions? options = null)
    {
        var learner = new ProfileLearner(database.Source, Options.Create(options ?? new ProfilesOptions { BatchSize = 50 }), clock);
        while (await learner.StepAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    private static ValueTask<SourceProfile?> FindAsync(MigratedDatabase database, string source) =>
        new SourceProfiles(database.Source, TimeProvider.System, NullLogger<SourceProfiles>.Instance).FindAsync(source, TestContext.Current.CancellationToken);

    private static CleanedArticle Clean(string text, SourceProfile? profile) =>
        Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), new CleaningHints(Profile: profile)).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();

    private static double F1(IReadOnlyList<string> body, string[] kept)
    {
        var right = body.Intersect(kept).Count();
        return right == 0 ? 0 : 2.0 * right / (body.Distinct().Count() + kept.Distinct().Count());
    }
}
