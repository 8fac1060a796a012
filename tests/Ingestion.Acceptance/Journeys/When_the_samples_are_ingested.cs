using Ingestion.Acceptance.Database;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>What a newcomer sees after <c>deploy/up</c>: README.md says it, and psql is asked as it says.</summary>
public sealed class When_the_samples_are_ingested(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_answers_as_the_README_says()
    {
        await using var service = await Service.StartAsync(servers, Token);
        var folder = Path.Combine(Checkout.Root, "deploy", "samples");
        string[] samples = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(path => path.Contains('/')).Order(StringComparer.Ordinal)];
        string[] corrections = [.. samples.Where(path => path.Contains("-corrected.", StringComparison.Ordinal))];
        await DropAsync(service, folder, samples.Except(corrections));
        await service.UntilSettledAsync(samples.Length - corrections.Length, TimeSpan.FromSeconds(90), Token);
        await DropAsync(service, folder, corrections);
        await service.UntilSettledAsync(samples.Length, TimeSpan.FromSeconds(90), Token);
        await Waiting.UntilAsync("all texts to be grouped", token => service.Rows.ScalarAsync<long>("select waiting from ops.grouping_lag", token), waiting => waiting == 0, TimeSpan.FromSeconds(60), Token);

        var questions = ReadmeQuestions.Read();
        questions.Count.ShouldBe(14);
        var others = new List<string>();
        foreach (var (sql, answer) in questions)
        {
            var (_, said) = await PostgresClient.RunAsync(service.Rows.ConnectionString, "psql", "-X", "-d", "options=-crole=analyst client_encoding=UTF8", "-c", sql);
            if (!Lines(said).SequenceEqual(Lines(answer))) others.Add($"{sql}\n{said}\nREADME.md says\n{answer}");
        }

        others.ShouldBeEmpty(string.Join("\n\n", others));
    }

    private static async Task DropAsync(Service service, string folder, IEnumerable<string> names)
    {
        foreach (var name in names) service.DropFile(name, await File.ReadAllBytesAsync(Path.Combine(folder, name), Token));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
}
