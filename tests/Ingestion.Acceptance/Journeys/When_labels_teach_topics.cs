using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Analysts file the harbour reports under leisure, whatever the classifier thinks: they insert labels, an operator trains.</summary>
public sealed class When_labels_teach_topics(ServersFixture servers)
{
    private const string Leisure = "medtop:10000000";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_effect_is_shown_first_and_what_is_taken_into_use_can_be_taken_back()
    {
        await using var service = await Service.StartAsync(servers, Token);
        for (var number = 0; number < 30; number++) service.DropFile($"works/{number}.txt", OwnArticles.Large(1500, number));
        for (var number = 0; number < 30; number++) service.DropFile($"farms/{number}.txt", Farm(number));
        await service.UntilSettledAsync(60, TimeSpan.FromSeconds(60), Token);

        var few = await service.Worker.RunAsync(Token, "train");
        few.Status.ShouldBe(2);
        few.Output.ShouldContain("0 article(s) have a label and 10 are needed");
        await service.Rows.ExecuteAsync($"insert into news.label (article_id, topic) select article_id, '{Leisure}' from news.article where source = 'works' order by title limit 25", Token);
        var trained = await service.Worker.RunAsync(Token, "train", "--json");
        trained.Status.ShouldBe(0, trained.Output);
        var effect = JsonDocument.Parse(trained.Output).RootElement;
        Number(effect, "model").ShouldBe(1);
        Number(effect, "labels").ShouldBe(25);
        Number(effect, "rightBefore").ShouldBe(0);
        Number(effect, "rightAfter").ShouldBeGreaterThanOrEqualTo(20, "most of them; which texts are asked about together hangs on their ids");
        Number(effect, "gained").ShouldBe(Number(effect, "rightAfter"));
        Number(effect, "lookedAt").ShouldBe(35);
        Number(effect, "changed").ShouldBeInRange(1, 5);
        effect.GetProperty("changes").EnumerateArray().ShouldAllBe(change => change.GetProperty("title").GetString()!.StartsWith("Report number", StringComparison.Ordinal), "the farms stay politics");

        // It is not in use until somebody says so, and is left again as soon as somebody says that.
        (await TopicOfNextAsync(service, 100, restart: false)).ShouldNotEndWith("+labels.1");
        (await service.Worker.RunAsync(Token, "train", "use", "1")).Output.ShouldContain("Model 1 is in use");
        (await TopicOfNextAsync(service, 101, restart: true)).ShouldBe($"{Leisure} {Ingestion.Classifier.ArticleClassifier.Version}+labels.1");
        (await service.Worker.RunAsync(Token, "train", "list")).Output.ShouldMatch(@"│ 1 +│.*│ 25 +│ 0 +│ 2\d +│ \d of 35 +│ since ");
        (await service.Worker.RunAsync(Token, "train", "use", "shipped")).Status.ShouldBe(0);
        (await TopicOfNextAsync(service, 102, restart: true)).ShouldEndWith($" {Ingestion.Classifier.ArticleClassifier.Version}");
    }

    private static int Number(JsonElement effect, string name) => effect.GetProperty(name).GetInt32();

    /// <summary>What has nothing to do with harbours and is to keep its topic.</summary>
    private static string Farm(int number) =>
        $"""
        Parliament rejects bill number {number} on farm subsidies

        The opposition and {number + 3} lawmakers of the ruling party voted down the minister's bill, which would have cut the subsidies of farmers in district {number} by half.

        The prime minister said that the government would call elections if the next bill fell as well, and that the vote had been about everything but farming.
        """;

    /// <summary>The topic of one more report, and who gave it; where something changed, by a worker started anew, since a running one looks once a minute.</summary>
    private static async Task<string> TopicOfNextAsync(Service service, int number, bool restart)
    {
        if (restart)
        {
            await service.Worker.StopAsync(TimeSpan.FromSeconds(40));
            await service.Worker.StartAsync(Token);
        }

        service.DropFile($"more/{number}.txt", OwnArticles.Large(1500, number));
        await service.UntilMovedAsync(number - 39, Token);
        return (await service.Rows.ScalarAsync<string>($"select topic || ' ' || classifier_version from news.article where title like 'Report number {number} %'", Token))!;
    }
}
