using Ingestion.Host.Commands.Offline.Explained;

namespace Ingestion.Tests.Host.Commands.Offline.Explained;

public sealed class ExplanationTextTests
{
    [Fact]
    public void Without_colours_a_minus_marks_what_was_taken_off()
    {
        var (article, source) = ExplainedSample.Explain(ExplainedSample.Text);
        string.Join('\n', new ExplanationText(colours: false, width: null).Of(article, source)).ShouldBe("""
                         title   Night ferries return to the northern route

                        byline - By Ada Marlowe
                     published - 4 June 2025, 09:30

                          body   LARVIK — The harbour board has brought back the night ferries on the northern route, two years after it stopped them.

                          body   “Nobody should have to sleep in a car,” said the harbour chief, Jonas Weidemann, when the first ferry left the quay on Tuesday.

                     read-more - Read more:

                     copyright - © 2025 Kestrel Bay Courier

            Title       Night ferries return to the northern route  [text]
            Subtitle    not stated
            Authors     Ada Marlowe (person)  [text]
            Published   2025-06-04 09:30 (minute)  [text]
            Updated     not stated
            Dateline    LARVIK  [text]
            Address     not stated
            Site        not stated
            Section     not stated
            Tags        not stated
            Language    not stated
            Kind        article
            Paywalled   not stated
            Charset     utf-8
            """);
    }

    [Fact]
    public void With_colours_it_is_struck_through_and_the_reason_stands_at_the_margin()
    {
        var (article, source) = ExplainedSample.Explain(ExplainedSample.Text);
        var lines = new ExplanationText(colours: true, width: null).Of(article, source).ToList();
        lines[0].ShouldBe("\e[2m             title\e[0m   \e[1mNight ferries return to the northern route\e[0m");
        lines.ShouldContain("\e[2m         read-more\e[0m - \e[9;31mRead more:\e[0m");
        lines.ShouldContain("Published   2025-06-04 09:30 (minute)  \e[2m[text]\e[0m");
    }

    [Fact]
    public void On_a_terminal_long_lines_go_on_beside_the_margin()
    {
        var (article, source) = ExplainedSample.Explain(ExplainedSample.Text);
        var lines = new ExplanationText(colours: false, width: 60).Of(article, source).TakeWhile(line => !line.StartsWith("Title", StringComparison.Ordinal)).ToList();
        lines.ShouldAllBe(line => line.Length <= 60);
        lines[6].ShouldBe("              body   LARVIK — The harbour board has brought");
        lines[7].ShouldBe("                     back the night ferries on the northern");
        string.Join(' ', lines.Select(line => line.Length > 21 ? line[21..] : "")).ShouldContain("two years after it stopped them.");
    }

    [Fact]
    public void What_a_terminal_would_obey_is_written_out()
    {
        var article = new Ingestion.Contracts.Articles.CleanedArticle
        {
            Title = "A \e[31mred\a title",
            Body = "x",
            Kept = [new Ingestion.Contracts.Articles.KeptSpan(0, 6, "body")],
            Removed = [new Ingestion.Contracts.Articles.RemovedSpan(7, 12, "re\elated", "\u202Ebc\ed")],
            CleanerVersion = "1",
        };
        var text = string.Join('\n', new ExplanationText(colours: false, width: null).Of(article, "a\e[2Jb\n\u202Ebc\ed"));
        text.ShouldNotContain('\e');
        text.ShouldNotContain('\a');
        text.ShouldNotContain('\u202E');
        text.ShouldContain(@"a\u001b[2Jb");
    }
}
