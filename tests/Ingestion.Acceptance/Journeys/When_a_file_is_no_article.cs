using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_a_file_is_no_article(ServersFixture servers)
{
    [Fact]
    public async Task It_moves_to_rejected_with_a_reason_a_person_understands_and_the_next_is_stored()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token);
        service.DropFile("harbour/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        service.DropFile("harbour/empty.txt", []);
        service.DropFile("harbour/good.txt", OwnArticles.Scraped);
        await service.UntilSettledAsync(3, TimeSpan.FromSeconds(90), token);

        (await service.Rows.CustodyAsync(token)).ShouldBe("rejected=2, stored=1");
        (await service.Rows.ScalarAsync<string>("select string_agg(reason, ',' order by reason) from ops.file where outcome = 'rejected'", token)).ShouldBe("empty,not-text");
        var reasons = Directory.EnumerateFiles(service.Rejected, "*.reason.txt", SearchOption.AllDirectories).ToList();
        reasons.Count.ShouldBe(2);
        (await File.ReadAllTextAsync(reasons.Single(r => r.Contains("picture", StringComparison.Ordinal)), token)).ShouldContain("not-text");
    }
}
