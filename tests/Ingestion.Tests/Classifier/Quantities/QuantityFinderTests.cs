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

    // Cause: the French 'm' stood among the scale words, which are read before units, so that metres became millions.
    [Theory]
    [InlineData("Ils louent un studio de 45 m² en banlieue.", 45, "m²")]
    [InlineData("Le bassin mesure 25 m de long.", 25, "m")]
    [InlineData("Il a sauté 8 m. Le public a applaudi.", 8, "m")]
    [InlineData("Le chantier a coûté 25 M€ à la ville.", 25_000_000, "EUR")]
    [InlineData("La dette atteint 25 M d'euros.", 25_000_000, "EUR")]
    public void French_metres_are_no_millions(string text, int value, string unit)
    {
        var quantity = Find(text, "fr").ShouldHaveSingleItem();
        quantity.Value.ShouldBe(value);
        quantity.Unit.ShouldBe(unit);
    }

    // Cause: the words for a million millions were missing in these languages, so that '2 billions' was 2.
    [Theory]
    [InlineData("pt", "O fundo perdeu 2 trilhões de reais.")]
    [InlineData("pt", "A dívida chega a 2 biliões de euros.")]
    [InlineData("es", "El plan cuesta 2 billones de euros.")]
    [InlineData("fr", "La dette atteint 2 billions d'euros.")]
    [InlineData("it", "Il debito sale a 2 bilioni di euro.")]
    [InlineData("nl", "Het fonds beheert 2 biljoen euro.")]
    [InlineData("sv", "Fonden förvaltar 2 biljoner kronor.")]
    [InlineData("da", "Fonden forvalter 2 billioner kroner.")]
    [InlineData("no", "Fondet forvalter 2 billioner kroner.")]
    [InlineData("pl", "Dług wynosi 2 biliony złotych.")]
    [InlineData("pl", "Dług wynosi 2 bln zł.")]
    [InlineData("uk", "Борг становить 2 трильйони гривень.")]
    [InlineData("uk", "Борг становить 2 трлн гривень.")]
    [InlineData("tr", "Borç 2 trilyon lira oldu.")]
    [InlineData("de", "Die Schulden betragen 2 Billionen Euro.")]
    [InlineData("ru", "Долг составляет 2 трлн рублей.")]
    [InlineData("en", "The debt stands at 2 trillion dollars.")]
    public void A_million_millions_has_a_word(string language, string text)
    {
        var quantity = Find(text, language).ShouldHaveSingleItem();
        quantity.Value.ShouldBe(2_000_000_000_000m);
        quantity.Unit.ShouldNotBeNull().Length.ShouldBe(3);
    }

    // Cause: 'points' alone stood for percentage points, and a team's points are none.
    [Theory]
    [InlineData("Le club compte 30 points au classement.", null)]
    [InlineData("Le parti gagne 3 points de pourcentage.", "pp")]
    [InlineData("La banque relève son taux de 25 points de base.", "bp")]
    public void French_points_are_of_something(string text, string? unit) => Find(text, "fr").ShouldHaveSingleItem().Unit.ShouldBe(unit);

    // Cause: the language of the words, English for a language without any, was asked for the decimal mark.
    [Theory]
    [InlineData("el", "Το πρόστιμο ήταν 12.000 €.", "12000")]
    [InlineData("hr", "Kazna je 12.000 €.", "12000")]
    [InlineData("sl", "Kazen znaša 12.000,5 €.", "12000.5")]
    [InlineData("sr-Latn", "Kazna je 12.000 €.", "12000")]
    [InlineData("vi", "Tiền phạt là 12.000 €.", "12000")]
    [InlineData("ca", "La multa és de 1,5 €.", "1.5")]
    [InlineData("he", "הקנס הוא 12,000 €.", "12000")]
    [InlineData("en-GB", "The fine was 12,000 €.", "12000")]
    public void The_decimal_mark_is_that_of_the_text(string language, string text, string value)
    {
        var quantity = Find(text, language).ShouldHaveSingleItem();
        quantity.Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        quantity.Unit.ShouldBe("EUR");
    }

    // Cause: after 'and' any number was added to the one before, though it had as great a scale word itself.
    [Theory]
    [InlineData("The fair drew between one million and two million people.", "between one million and two million", 1_000_000, 2_000_000)]
    [InlineData("The ship holds between one hundred and two hundred crates.", "between one hundred and two hundred", 100, 200)]
    [InlineData("It feeds between one hundred thousand and two hundred and fifty thousand birds.", "between one hundred thousand and two hundred and fifty thousand", 100_000, 250_000)]
    public void A_range_in_words_has_both_ends(string text, string span, int low, int high) => A_range_has_both_ends(text, span, low, high);

    [Theory]
    [InlineData("They planted two hundred and fifty trees.", 250)]
    [InlineData("They planted two hundred and fifty thousand trees.", 250_000)]
    [InlineData("They planted one million and two hundred thousand trees.", 1_200_000)]
    [InlineData("They planted two thousand and twelve trees.", 2_012)]
    [InlineData("They planted two million three hundred and fifty thousand trees.", 2_350_000)]
    public void And_joins_a_smaller_number(string text, int value)
    {
        var quantity = Find(text, "en").ShouldHaveSingleItem();
        quantity.Value.ShouldBe(value);
        quantity.High.ShouldBeNull();
    }

    // Cause: several separators always meant groups, so that dates, versions and addresses were great numbers.
    [Theory]
    [InlineData("de", "Das Treffen fand am 12.06.24 in Berlin statt.")]
    [InlineData("en", "The phones were updated to 17.4.1 on Monday.")]
    [InlineData("en", "The router answers at 192.168.1.1 only.")]
    [InlineData("en", "The router answers at 192.168.10.100 only.")]
    public void Parts_between_points_are_no_groups(string language, string text) => Find(text, language).ShouldBeEmpty();

    // Cause: the minus before a number was never looked at.
    [Theory]
    [InlineData("en", "It fell to -10°C at night.", "-10°C", "-10", "°C")]
    [InlineData("en", "They expect growth of −0.5% this year.", "−0.5%", "-0.5", "%")]
    [InlineData("en", "It was nearly minus 5 degrees outside.", "nearly minus 5 degrees", "-5", "°")]
    [InlineData("en", "The change (-3 percent) was small.", "-3 percent", "-3", "%")]
    [InlineData("en", "The fund made -$5 million last year.", "-$5 million", "-5000000", "USD")]
    [InlineData("en", "-12°C was measured on the hill.", "-12°C", "-12", "°C")]
    [InlineData("de", "Nachts waren es minus fünf Grad.", "minus fünf Grad", "-5", "°")]
    [InlineData("nl", "Het werd minus 5 graden.", "minus 5 graden", "-5", "°")]
    [InlineData("sv", "Det blev minus 5 grader.", "minus 5 grader", "-5", "°")]
    [InlineData("da", "Det blev minus 5 grader.", "minus 5 grader", "-5", "°")]
    [InlineData("no", "Det ble minus 5 grader.", "minus 5 grader", "-5", "°")]
    [InlineData("fr", "Il a fait moins 10 degrés hier.", "moins 10 degrés", "-10", "°")]
    [InlineData("es", "La bolsa cerró con menos 2% ayer.", "menos 2%", "-2", "%")]
    [InlineData("it", "La notte ha toccato meno 10 gradi.", "meno 10 gradi", "-10", "°")]
    [InlineData("pt", "A noite teve menos 3 graus.", "menos 3 graus", "-3", "°")]
    public void A_minus_belongs_to_its_number(string language, string text, string span, string value, string unit)
    {
        var quantity = Find(text, language).ShouldHaveSingleItem();
        quantity.Text.ShouldBe(span);
        quantity.Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        quantity.Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("Highs of -5 to 10 degrees are forecast.", "-5 to 10 degrees", -5, 10)]
    [InlineData("Highs between -10 and -5 degrees are forecast.", "between -10 and -5 degrees", -10, -5)]
    [InlineData("Highs of -5 to -10 degrees are forecast.", "-5 to -10 degrees", -10, -5)]
    [InlineData("Highs between minus 10 and minus 5 degrees are forecast.", "between minus 10 and minus 5 degrees", -10, -5)]
    public void A_range_may_lie_below_nought(string text, string span, int low, int high) => A_range_has_both_ends(text, span, low, high);

    [Theory]
    [InlineData("en", "- 10 people were hurt.", 10)]
    [InlineData("en", "The rain - 30 millimeters in all - did not stop.", 30)]
    [InlineData("en", "Keep 5 -10 km away.", 10)]
    [InlineData("en", "She won silver in the -57kg category.", 57)]
    [InlineData("en", "The poll has a margin of plus or minus 3 percent.", 3)]
    [InlineData("en", "They came with the full squad minus two players.", 2)]
    [InlineData("de", "Die Umfrage ist auf plus/minus 3 Prozent genau.", 3)]
    [InlineData("fr", "Le prix augmente de plus ou moins 5 %.", 5)]
    [InlineData("fr", "Le prix augmente d'au moins 5 %.", 5)]
    [InlineData("fr", "Il y avait moins 10 camions ce matin.", 10)]
    [InlineData("es", "El precio sube por lo menos 5%.", 5)]
    [InlineData("es", "El precio sube más o menos 5%.", 5)]
    [InlineData("it", "Il prezzo sale più o meno 5%.", 5)]
    [InlineData("pt", "O preço sobe mais ou menos 5%.", 5)]
    public void Not_every_dash_is_a_minus(string language, string text, int value) => Find(text, language)[^1].Value.ShouldBe(value);

    [Theory]
    [InlineData("Some 300 patients had Covid-19 in that year.", 300)]
    [InlineData("United won 2-1 before 4,000 fans.", 4000)]
    [InlineData("The war of 1990-95 left 5,000 people dead.", 5000)]
    public void A_dash_inside_makes_no_number_below_nought(string text, int value) => Find(text, "en").Select(q => q.Value).ShouldBe([value]);

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
