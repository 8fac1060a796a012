using System.Globalization;
using Ingestion.Classifier.Quantities;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;
using Shouldly;

namespace Ingestion.Tests.Classifier.Quantities;

public sealed class QuantityFinderTests
{
    [Theory]
    [InlineData("en", "They sent up to 12,000 troops.", "up to 12,000", "12000", "up to", null, "troops")]
    [InlineData("en", "It has more than 1.3 million active personnel.", "more than 1.3 million", "1300000", "more than", null, "active personnel")]
    [InlineData("en", "The loss was $3.5bn last year.", "$3.5bn", "3500000000", null, "USD", null)]
    [InlineData("en", "Nearly a dozen villages were cut off.", "Nearly a dozen", "12", "nearly", null, "villages")]
    [InlineData("en", "About two and a half million euros were spent.", "About two and a half million euros", "2500000", "about", "EUR", null)]
    [InlineData("en", "A 20-mile convoy was seen.", "20-mile", "20", null, "mi", "convoy")]
    [InlineData("de", "Rund 1,3 Millionen Menschen leben hier.", "Rund 1,3 Millionen", "1300000", "rund", null, "Menschen")]
    [InlineData("de", "Der Bau kostet 1.300.000 Euro.", "1.300.000 Euro", "1300000", null, "EUR", null)]
    [InlineData("de", "Es kamen fünfundzwanzig Helfer.", "fünfundzwanzig", "25", null, null, "Helfer")]
    [InlineData("fr", "Plus de 1 300 000 habitants ont voté.", "Plus de 1 300 000", "1300000", "plus de", null, "habitants")]
    public void A_quantity_has_value_qualifier_unit_and_object(string language, string text, string span, string value, string? qualifier, string? unit, string? counted)
    {
        var quantity = Find(text, language).ShouldHaveSingleItem();
        quantity.Text.ShouldBe(span);
        quantity.Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        quantity.Qualifier.ShouldBe(qualifier);
        quantity.Unit.ShouldBe(unit);
        quantity.Object.ShouldBe(counted);
    }

    [Theory]
    [InlineData("The crater is between 3 and 5 metres deep.", "between 3 and 5 metres", 3, 5)]
    [InlineData("Keep 5–7 km away.", "5–7 km", 5, 7)]
    [InlineData("The grant of €2–3 million was paid.", "€2–3 million", 2_000_000, 3_000_000)]
    public void A_range_has_both_ends(string text, string span, int low, int high)
    {
        var quantity = Find(text, "en").ShouldHaveSingleItem();
        quantity.Text.ShouldBe(span);
        quantity.Value.ShouldBe(low);
        quantity.High.ShouldBe(high);
    }

    [Theory]
    [InlineData("In June 2024 they met at 6:45 p.m. in Room 204.")]
    [InlineData("United won 3-1 on the second day.")]
    [InlineData("Call 555-0142 or take Flight 382.")]
    [InlineData("One of them lives at 10 Downing Street.")]
    [InlineData("Mr Orr, 34, flew the F-16.")]
    [InlineData("The 19th century began.")]
    [InlineData("Dozens of shops closed.")]
    public void Other_numbers_are_no_quantities(string text) => Find(text, "en").ShouldBeEmpty();

    [Fact]
    public void Who_claims_a_number_is_named() =>
        Find("South Korea has alleged that the North sent up to 12,000 troops.", "en").ShouldHaveSingleItem().Claimant.ShouldBe("South Korea");

    [Fact]
    public void A_number_inside_a_name_is_left_alone()
    {
        const string text = "Two of the Unit 9000 Brigade members left.";
        var start = text.IndexOf("Unit", StringComparison.Ordinal);
        Entity[] entities = [new("Unit 9000 Brigade", EntityType.Organisation, null, [], [new Mention(start, start + 17)], 1)];
        QuantityFinder.Find(TextAnalysis.Of(text), "en", entities).Select(q => q.Value).ShouldBe([2]);
    }

    private static IReadOnlyList<Quantity> Find(string text, string language) => QuantityFinder.Find(TextAnalysis.Of(text), language, []);
}
