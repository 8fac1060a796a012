using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class TextLabelerTests
{
    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    // Cause: phrases of appeals and terms matched inside longer words and ordinary sentences, and whole paragraphs were taken off.
    [Theory]
    [InlineData("Taiwan’s chip industry exported more than in any year before, and the port of the north loaded most of it at night, the harbour board said on Monday.")]
    [InlineData("Residents of the islands will chip in for a new boathouse, and the council wants to pay the other half of the price before the winter storms begin.")]
    [InlineData("The shipping line promised to make a donation to the families of the two sailors, whose boat has been missing since the storm of last week.")]
    [InlineData("The operator said on Monday that the passenger had violated its terms of service when he sold two hundred tickets for the night ferry on the quay.")]
    public void A_paragraph_that_speaks_as_appeals_do_is_kept(string paragraph)
    {
        var text = "Night ferries return to the north\n\nThe harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.\n\n"
            + paragraph + "\n\nPassengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews until the end of the year.\n";
        Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.Single().Body.ShouldContain(paragraph);
    }

    private const string Poem = """
        The lantern keeper

        Above the pier the gulls are slow,
        the evening has no place to go,
        and one by one the lamps are lit
        by hands that know the dark by heart.

        He counts the boats, he counts the rain,
        he hums the name of every crane,
        and when the final wick has caught
        he climbs the stairs and winds the clock.
        """;

    private const string Interview = """
        “I never wanted to leave the workshop”

        For thirty years Ilse Brandt has repaired church clocks. We met her in the tower of St Anne.

        How did you come to this work?

        My father had a bench in the kitchen, and there was always a clock open on it.

        Were you never tired of it?

        Tired of climbing, yes. Of the clocks, never. Each of them has a fault of its own.

        What is the hardest thing to repair?

        Something that an earlier hand has repaired badly. You have to think like a stranger first.
        """;

    private const string Recipe = """
        Bread for a slow Sunday

        This is the loaf we bake when nobody has to be anywhere before noon.

        500 g strong flour
        350 g water
        10 g salt
        2 g dry yeast

        Mix flour, water and yeast until no dry spots are left and let the dough rest for half an hour.
        Fold in the salt, cover the bowl and leave it in a cool place until the next morning.
        """;

    [Theory]
    [InlineData(Poem, 8)]
    [InlineData(Interview, 7)]
    [InlineData(Recipe, 7)]
    public void A_text_without_furniture_loses_nothing(string text, int lines)
    {
        var article = Clean(text);

        article.Removed.ShouldBeEmpty();
        article.Title.ShouldBe(text.Split('\n')[0]);
        article.Body.Split('\n').Length.ShouldBe(lines);
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void Two_short_paragraphs_are_an_article()
    {
        var article = Clean("The ferry was late again on Tuesday morning, and nobody on the quay knew why.\n\nThe operator promised an answer by Friday.");

        article.Title.ShouldBeNull();
        article.Body.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void Stamps_above_the_text_become_facts()
    {
        var article = Clean(
            "New roof for the covered market\n\nBy Ada Marlowe\n\nPublished 4 June 2025, 08:15\n\n" +
            "The covered market gets a new roof this summer, eleven years after the old one began to leak on the fish stalls.\n\n" +
            "Traders will move to the square for six weeks, and the council has promised them that no stall will cost more than before.\n\n" +
            "The work begins as soon as the storks have left the chimney, which is usually in the first week of August.");

        article.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Marlowe");
        article.Published.ShouldNotBeNull().Value.ShouldBe(new DateTimeOffset(2025, 6, 4, 8, 15, 0, TimeSpan.Zero));
        article.FieldSources["Authors"].ShouldBe("text");
        article.Body.Split('\n').Length.ShouldBe(3);
        article.Removed.Select(r => r.Reason).ShouldBe(["byline", "published"]);
    }

    [Theory]
    [InlineData(Poem)]
    [InlineData(Interview)]
    [InlineData(Recipe)]
    [InlineData(ArticleCleanerTests.Twin)]
    public void A_cleaned_text_cleaned_again_stays_as_it_is(string text) => ShouldStay(Clean(text));

    [Theory]
    [MemberData(nameof(GoldenTexts))]
    public void A_golden_text_cleaned_again_stays_as_it_is(string name) =>
        ShouldStay(Clean(File.ReadAllText(Path.Combine(Golden.GoldenFolder.Path, name))));

    public static TheoryData<string> GoldenTexts() => [.. Golden.GoldenFolder.Names(".txt")];

    private static void ShouldStay(CleanedArticle first)
    {
        var second = Clean(first.Title is null ? first.Body : $"{first.Title}\n{first.Body}");

        second.Title.ShouldBe(first.Title);
        second.Body.ShouldBe(first.Body);
        second.Removed.ShouldBeEmpty();
    }

    private static CleanedArticle Clean(string text) =>
        Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
