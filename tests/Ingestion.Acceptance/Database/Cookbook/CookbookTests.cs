using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Database.Cookbook;

/// <summary>Every question of the cookbook, asked by an analyst, against the answer that the known corpus has for it.</summary>
public sealed class CookbookTests(CookbookDatabase corpus, ServersFixture servers) : IClassFixture<CookbookDatabase>
{
    private static readonly string Questions = Path.Combine(Checkout.Root, "deploy", "postgres", "cookbook");
    private static readonly string Answers = Path.Combine(Checkout.Root, "tests", "Ingestion.Acceptance", "Database", "Cookbook", "Answers");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Questions, "*.sql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_more_than_thirty_and_each_says_in_words_what_it_asks()
    {
        Names.Count.ShouldBeGreaterThan(30);
        foreach (var question in Directory.GetFiles(Questions, "*.sql"))
        {
            File.ReadLines(question).First().ShouldMatch(@"^-- [A-Z].*[.?)]$", question);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_right(string name)
    {
        var expected = Path.Combine(Answers, name + ".txt");
        await using var analyst = await RoleLogin.CreateAsync(servers, corpus.Database, "analyst");
        var settings = new NpgsqlConnectionStringBuilder(analyst.ConnectionString) { Options = $"-c TimeZone=UTC -c news.today={KnownCorpus.Today}" };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);

        var lines = await MigratedDatabase.LinesAsync(source, await File.ReadAllTextAsync(Path.Combine(Questions, name + ".sql"), TestContext.Current.CancellationToken));

        var answer = string.Join('\n', lines).Replace($"{DateTime.UtcNow:yyyy-MM-dd}", "TODAY", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("INGESTION_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(expected, answer, TestContext.Current.CancellationToken);
        }

        answer.Trim().ShouldNotBeEmpty();
        answer.ShouldBe(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken));
    }
}
