using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_a_source_repeats_its_furniture(ServersFixture servers)
{
    private const string Furniture = "Pictures in this paper may be ordered as prints from the studio behind the church as long as the negatives last.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_learnt_and_taken_off_the_next_article_with_the_version_noted()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token, settings: [("Profiles__Interval", "00:00:00.200")]);
        for (var number = 0; number < 10; number++) service.DropFile($"bay/{number}.txt", With(number, Furniture));
        await service.UntilSettledAsync(10, TimeSpan.FromSeconds(60), Token);
        await Waiting.UntilAsync(
            "a profile over ten articles", token => service.Rows.ScalarAsync<int>("select articles from ops.source_profile where source = 'bay'", token), articles => articles >= 6, TimeSpan.FromSeconds(60), Token);

        // Until now the cleaner knew that there was none: it looks again after a few seconds.
        await Task.Delay(TimeSpan.FromSeconds(6), Token);
        service.DropFile("bay/next.txt", With(99, Furniture));
        service.DropFile("other/first.txt", With(98, Furniture));
        await service.UntilSettledAsync(12, TimeSpan.FromSeconds(60), Token);

        var next = "from news.article_revision r join ops.file f on f.id = r.file_id where f.path = 'bay/next.txt'";
        (await service.Rows.ScalarAsync<string>($"select body {next}", Token))!.ShouldNotContain(Furniture);
        (await service.Rows.ScalarAsync<bool>($"select 'source-boilerplate' = any (r.removed_reasons) {next}", Token)).ShouldBeTrue();
        (await service.Rows.ScalarAsync<long>($"select r.profile_version {next}", Token)).ShouldBeGreaterThan(0);
        (await service.Rows.ScalarAsync<long>("select count(*) from news.article_revision where source = 'other' and profile_version is null", Token)).ShouldBe(1);
    }

    private static string With(int number, string furniture) => $"{new GeneratedSource(1000 + number).Next().Text.Split("\n\n")[0]} {number}\n\n{OwnParagraphs(number)}\n\n{furniture}\n";

    private static string OwnParagraphs(int number)
    {
        var source = new GeneratedSource(2000 + number);
        return string.Join("\n\n", source.Next().Body.Concat(source.Next().Body));
    }
}
