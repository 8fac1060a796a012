using System.Diagnostics;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner;

/// <summary>The time of one file is bounded inside the cleaner: its loops look at the budget.</summary>
public sealed class TimeBudgetTests
{
    private const string Sentence = "The ferry was late again on Tuesday, and nobody on the quay knew why it was. ";

    /// <summary>Far above the budget's few milliseconds, far below what the largest of these inputs would take a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly CleanerOptions Options = new() { MaxBlocks = 1_000_000, MaxNodes = 10_000_000, MaxArticles = 100_000 };
    private static readonly ArticleCleaner Cleaner = new(Options);

    public static TheoryData<string> Names => ["a.txt", "a.html", "a.md", "a.json", "a.jsonl", "a.rss"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_whose_time_is_spent_before_it_begins_is_a_timeout(string name)
    {
        var rejected = Cleaner.Clean(Of(name, 2), CleaningHints.None, new CancellationToken(canceled: true)).ShouldBeOfType<Rejected>();
        rejected.Reason.ShouldBe(RejectionReason.Timeout);
        rejected.Detail.ShouldContain("Cleaner:MaxMilliseconds");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_long_file_is_given_up_when_its_time_is_spent(string name)
    {
        var file = Of(name, 100_000);
        using var budget = new CancellationTokenSource();
        // A thread of its own: where other tests hold all threads of the pool, its timers come seconds late.
        var spend = new Thread(() =>
        {
            Thread.Sleep(20);
            budget.Cancel();
        });
        var clock = Stopwatch.StartNew();
        spend.Start();
        Cleaner.Clean(file, CleaningHints.None, budget.Token).ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.Timeout);
        clock.Elapsed.ShouldBeLessThan(Longest);
        spend.Join();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_within_its_time_is_cleaned(string name)
    {
        using var budget = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        Cleaner.Clean(Of(name, 2), CleaningHints.None, budget.Token).ShouldBeOfType<Cleaned>();
    }

    private static RawFile Of(string name, int times)
    {
        string Repeat(string part) => string.Concat(Enumerable.Repeat(part, times));
        var text = Path.GetExtension(name) switch
        {
            ".html" => "<html><body><article>" + Repeat($"<p>{Sentence}</p>"),
            ".json" => "[" + Repeat($$"""{"title": "Late", "content": "{{Sentence}}"},""") + "{}]",
            ".jsonl" => Repeat($$"""{"title": "Late", "content": "{{Sentence}}"}""" + "\n"),
            ".rss" => "<rss version=\"2.0\"><channel>" + Repeat($"<item><title>Late</title><description>{Sentence}</description></item>") + "</channel></rss>",
            _ => Repeat(Sentence + "\n\n"),
        };
        return new RawFile(name, Encoding.UTF8.GetBytes(text));
    }
}
