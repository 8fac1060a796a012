using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;

namespace Ingestion.Tests.Classifier.Sameness;

/// <summary>Whole collections: groups, their independence of order, and the bound on the work.</summary>
public sealed class ReprintGroupingTests
{
    private const int Limit = 12;

    [Fact]
    public async Task Copies_are_found_among_many_and_furniture_merges_nothing()
    {
        var (articles, groups) = Collection(stories: 40, copies: 4);
        var found = await new ReprintGrouping(Limit).GroupAsync(articles, TestContext.Current.CancellationToken);
        foreach (var id in articles.Keys) found[id].ShouldBe(groups[id]);
    }

    [Fact]
    public async Task The_groups_do_not_depend_on_the_order()
    {
        var (articles, _) = Collection(stories: 25, copies: 3);
        var expected = await new ReprintGrouping(Limit).GroupAsync(articles, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            var shuffled = articles.OrderBy(_ => random.Next()).ToDictionary();
            var found = await new ReprintGrouping(Limit).GroupAsync(shuffled, TestContext.Current.CancellationToken);
            foreach (var id in articles.Keys) found[id].ShouldBe(expected[id]);
        }
    }

    [Fact]
    public async Task The_pairs_looked_at_are_bounded()
    {
        var (articles, _) = Collection(stories: 40, copies: 3);
        var grouping = new ReprintGrouping(Limit);
        await grouping.GroupAsync(articles, TestContext.Current.CancellationToken);
        grouping.Compared.ShouldBeInRange(articles.Count, 2L * articles.Count * Limit);
    }

    [Fact]
    public async Task An_article_is_no_candidate_of_itself_and_adding_twice_changes_nothing()
    {
        var index = new InMemorySamenessIndex();
        var signature = SignatureMaker.Make(null, new SyntheticStory(1).Sentences(20), [], "en");
        var (first, second) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        await index.AddAsync(first, signature, TestContext.Current.CancellationToken);
        await index.AddAsync(first, signature, TestContext.Current.CancellationToken);
        (await index.FindTextCandidatesAsync(first, signature, Limit, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var found = (await index.FindTextCandidatesAsync(second, signature, Limit, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        found.Article.ShouldBe(first);
        found.Shared.ShouldBe(SamenessPolicy.ProbeHashes);
    }

    private static (Dictionary<Guid, SamenessSignature> Articles, Dictionary<Guid, Guid> Groups) Collection(int stories, int copies)
    {
        var frame = new SyntheticStory(9_999);
        var (header, footer) = (frame.Sentence(), frame.Sentences(5));
        var articles = new Dictionary<Guid, SamenessSignature>();
        var groups = new Dictionary<Guid, Guid>();
        for (var i = 0; i < stories; i++)
        {
            var story = new SyntheticStory(i + 1);
            var text = story.Sentences(8 + (i % 20));
            var root = new Guid((i * 100) + 1, 0, 0, new byte[8]);
            for (var copy = 0; copy < copies; copy++)
            {
                var id = new Guid((i * 100) + 1 + copy, 0, 0, new byte[8]);
                var body = copy switch
                {
                    0 => text,
                    1 => header + "\n" + text + "\n" + footer,
                    2 => story.Misread(text, 0.04),
                    _ => header + "\n" + text[..(text.Length * 3 / 5)] + "\n" + footer,
                };
                articles[id] = SignatureMaker.Make(null, body, [], "en");
                groups[id] = root;
            }
        }

        return (articles, groups);
    }
}
