using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Formats;

public sealed class MarkdownReaderTests
{
    private const string Text = """
        ---
        title: Night ferries return
        author: Ada Marlowe
        date: 2025-03-04
        tags: [ferry, night]
        ---

        The harbour board said on Monday that **ferries will sail at night** again,
        [six years after the last one](https://example.org/history) left the northern quay.

        ## What the council pays

        - two crews and the fuel for a whole winter
        - a waiting room with heating and tea

        > We are glad that the lights are on again.

        Passengers had asked for the crossing since the bridge was closed, and the `council` agreed to pay for two crews.
        """;

    [Fact]
    public void Markdown_becomes_its_visible_text()
    {
        var article = JsonReaderTests.Single("a.md", Text);

        article.Title.ShouldBe("Night ferries return");
        article.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Marlowe");
        article.Published!.Value.Day.ShouldBe(4);
        article.Tags.ShouldBe(["ferry", "night"]);
        article.Body.Split('\n')[0].ShouldBe("The harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.");
        article.Blocks.Select(b => b.Kind).ShouldBe([BodyBlockKind.Paragraph, BodyBlockKind.Subhead, BodyBlockKind.ListItem, BodyBlockKind.ListItem, BodyBlockKind.Quote, BodyBlockKind.Paragraph]);
        var link = article.Links.ShouldHaveSingleItem();
        link.Url.ShouldBe("https://example.org/history");
        article.Body[link.Start..link.End].ShouldBe("six years after the last one");
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_headline() =>
        JsonReaderTests.Single("a.txt", "# Night ferries return\n\n" + Text[(Text.LastIndexOf("---", StringComparison.Ordinal) + 4)..]).Title.ShouldBe("Night ferries return");
}
