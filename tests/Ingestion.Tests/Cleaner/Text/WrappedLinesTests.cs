using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class WrappedLinesTests
{
    private const string First = "The harbour board said on Monday that the night ferries would return in spring, six years after the last of them left the northern quay, because the bridge will be closed for repairs until the autumn and the islands cannot be reached otherwise after nine in the evening.";
    private const string Second = "Passengers had asked for the crossing since the bridge was first closed, and the council agreed to pay for two crews, for fuel and for a waiting room with heating, in which tea will be sold until the last departure.";

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    public void Wrapped_paragraphs_are_joined(int width)
    {
        var article = Clean($"Night ferries return in spring\n\n{Wrap(First, width)}\n\n{Wrap(Second, width)}\n");

        article.Body.ShouldBe($"{First}\n{Second}");
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void A_word_hyphenated_at_the_line_end_is_one_word()
    {
        var wrapped = Wrap(First, 64).Replace("northern\n", "north-\nern ", StringComparison.Ordinal).Replace("repairs until", "re-\npairs until", StringComparison.Ordinal);
        wrapped = string.Join('\n', wrapped.Split('\n').Select(l => l.Trim()));
        var article = Clean($"Night ferries return in spring\n\n{wrapped}\n\n{Wrap(Second, 64)}\n");

        article.Body.ShouldNotContain("re- pairs");
    }

    [Fact]
    public void Lines_that_end_sentences_are_paragraphs()
    {
        var text = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"On day {i} the council met in the old hall and heard the ferrymen speak."));
        Clean("Twelve days in the old hall\n\n" + text).Body.Split('\n').Length.ShouldBe(12);
    }

    private static string Wrap(string text, int width)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > width)
            {
                lines.Append('\n');
                length = 0;
            }
            else if (length > 0)
            {
                lines.Append(' ');
                length++;
            }

            lines.Append(word);
            length += word.Length;
        }

        return lines.ToString();
    }

    private static CleanedArticle Clean(string text) =>
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
