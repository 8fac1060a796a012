using System.Globalization;
using Ingestion.Classifier.Dates;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Shouldly;

namespace Ingestion.Tests.Classifier.Dates;

public sealed class DateFinderTests
{
    private static readonly StatedTime Published = new(new DateTimeOffset(2024, 10, 24, 9, 30, 0, TimeSpan.Zero), TimePrecision.Minute, true);

    [Theory]
    [InlineData("en", "They met in June 2024.", "June 2024", "2024-06", TimePrecision.Month)]
    [InlineData("en", "They met on Tuesday, June 4, 2024, in Rome.", "Tuesday, June 4, 2024", "2024-06-04", TimePrecision.Day)]
    [InlineData("en", "It grew in the third quarter of 2023.", "third quarter of 2023", "2023-Q3", TimePrecision.Quarter)]
    [InlineData("en", "It was built in the 1990s.", "1990s", "199x", TimePrecision.Decade)]
    [InlineData("en", "He left in mid-2021.", "mid-2021", "2021", TimePrecision.Year)]
    [InlineData("de", "Am 12. Juni 2024 begann es.", "12. Juni 2024", "2024-06-12", TimePrecision.Day)]
    [InlineData("fr", "Le 1er mai 2022, il partit.", "1er mai 2022", "2022-05-01", TimePrecision.Day)]
    [InlineData("es", "En marzo de 2021 llegó.", "marzo de 2021", "2021-03", TimePrecision.Month)]
    [InlineData("pl", "Umowę podpisano 12 czerwca 2023 roku.", "12 czerwca 2023", "2023-06-12", TimePrecision.Day)]
    [InlineData("uk", "Угоду підписали 12 червня 2023 року.", "12 червня 2023", "2023-06-12", TimePrecision.Day)]
    [InlineData("hu", "A szerződést 2023. június 12-én írták alá.", "2023. június 12-én", "2023-06-12", TimePrecision.Day)]
    [InlineData("vi", "Ký ngày 12 tháng 6 năm 2023.", "12 tháng 6 năm 2023", "2023-06-12", TimePrecision.Day)]
    [InlineData("ja", "2023年6月12日に署名。", "2023年6月12日", "2023-06-12", TimePrecision.Day)]
    public void A_stated_date_is_resolved(string language, string text, string span, string value, TimePrecision precision)
    {
        var date = DateFinder.Find(TextAnalysis.Of(text), language, null).ShouldHaveSingleItem();
        date.Text.ShouldBe(span);
        date.Value.ShouldBe(value);
        date.Precision.ShouldBe(precision);
        date.Relative.ShouldBeFalse();
    }

    [Theory]
    [InlineData("It fell yesterday.", "yesterday", "2024-10-23")]
    [InlineData("It fell last week.", "last week", "2024-W42")]
    [InlineData("It fell earlier this month.", "earlier this month", "2024-10")]
    [InlineData("It fell on Monday.", "Monday", "2024-10-21")]
    [InlineData("It will open on Monday.", "Monday", "2024-10-28")]
    [InlineData("He will resign, the ministry said on Monday.", "Monday", "2024-10-21")]
    [InlineData("It closed three days ago.", "three days ago", "2024-10-21")]
    public void A_relative_date_hangs_on_publication(string text, string span, string value)
    {
        var date = DateFinder.Find(TextAnalysis.Of(text), "en", Published).ShouldHaveSingleItem();
        date.Text.ShouldBe(span);
        date.Value.ShouldBe(value);
        date.Relative.ShouldBeTrue();
        DateFinder.Find(TextAnalysis.Of(text), "en", null).ShouldHaveSingleItem().Value.ShouldBeNull();
    }

    [Fact]
    public void A_range_is_two_mentions() =>
        DateFinder.Find(TextAnalysis.Of("It ran October 3-5, 2023."), "en", null).Select(d => (d.Text, d.Value)).ShouldBe([("October 3", "2023-10-03"), ("5, 2023", "2023-10-05")]);

    [Theory]
    [InlineData("Theresa May said the deal may fail.")]
    [InlineData("The 9/11 attacks killed 2,000 people and 2000 animals.")]
    [InlineData("Every Monday the Sunday Times is read in Room 2012.")]
    [InlineData("Police were called to 1875 Elm Road.")]
    public void What_looks_like_a_date_is_none(string text) => DateFinder.Find(TextAnalysis.Of(text), "en", Published).ShouldBeEmpty();

    // Cause: ages ('her 60s') and temperatures were read as decades: two digits took the cues of bare years, possessives and 'early' without an article among them.
    [Theory]
    [InlineData("A cyclist in her 60s was taken to hospital.")]
    [InlineData("The driver, in his early 40s, was not hurt.")]
    [InlineData("Most voters are in their late 50s.")]
    [InlineData("Temperatures will climb from the 70s into the 80s.")]
    [InlineData("Temperatures will stay in the 80s all week.")]
    [InlineData("Temperatures climbed into the mid 90s by noon.")]
    [InlineData("Expect highs in the upper 70s and lows in the 50s.")]
    [InlineData("Overnight it will be in the low 40s.")]
    [InlineData("It was in the 90s Fahrenheit when the race began.")]
    [InlineData("The thermometer stood in the nineties.")]
    public void Ages_and_temperatures_are_no_decades(string text) => DateFinder.Find(TextAnalysis.Of(text), "en", null).ShouldBeEmpty();

    [Theory]
    [InlineData("The mill closed in the 80s.", "80s", "198x")]
    [InlineData("The mill closed in the late 70s.", "late 70s", "197x")]
    [InlineData("The mill closed in the early 1960s.", "early 1960s", "196x")]
    [InlineData("The band plays music of the 80s.", "80s", "198x")]
    [InlineData("The band plays a 70s tune.", "70s", "197x")]
    [InlineData("Temperatures have risen since the 80s.", "80s", "198x")]
    [InlineData("Such hats were worn in the ’20s.", "’20s", "192x")]
    [InlineData("Such hats were worn in the sixties.", "sixties", "196x")]
    public void A_decade_of_two_digits_has_its_own_cues(string text, string span, string value)
    {
        var date = DateFinder.Find(TextAnalysis.Of(text), "en", null).ShouldHaveSingleItem();
        date.Text.ShouldBe(span);
        date.Value.ShouldBe(value);
    }

    // Cause: 'this' before a day of the week always meant the next one, as it does in English; 'ce mardi' in the news is today or has just been.
    [Theory]
    [InlineData("fr", "Le port a annoncé ce mardi sa fermeture.", "2024-03-12", "2024-03-12")]
    [InlineData("fr", "Le port a annoncé ce mardi sa fermeture.", "2024-03-13", "2024-03-12")]
    [InlineData("es", "La alcaldesa abrió este martes el mercado.", "2024-03-12", "2024-03-12")]
    [InlineData("es", "La alcaldesa abrió este martes el mercado.", "2024-03-13", "2024-03-12")]
    [InlineData("pt", "A câmara aprovou nesta terça-feira o plano.", "2024-03-12", "2024-03-12")]
    [InlineData("pt", "A câmara aprovou nesta terça-feira o plano.", "2024-03-13", "2024-03-12")]
    [InlineData("it", "Il museo ha aperto questo martedì la mostra.", "2024-03-12", "2024-03-12")]
    [InlineData("de", "Die Stadt hat an diesem Dienstag gewählt.", "2024-03-13", "2024-03-12")]
    [InlineData("nl", "De raad koos deze dinsdag een voorzitter.", "2024-03-13", "2024-03-12")]
    [InlineData("sv", "Rådet valde denna tisdag en ordförande.", "2024-03-13", "2024-03-12")]
    [InlineData("fr", "Le pont sera rouvert ce mardi.", "2024-03-12", "2024-03-12")]
    [InlineData("fr", "Le pont sera rouvert ce mardi.", "2024-03-13", "2024-03-19")]
    [InlineData("fr", "Ce mardi, le pont sera rouvert.", "2024-03-13", "2024-03-19")]
    [InlineData("es", "El puente será abierto este martes.", "2024-03-13", "2024-03-19")]
    [InlineData("de", "Der Rat wird an diesem Dienstag wählen.", "2024-03-13", "2024-03-19")]
    [InlineData("de", "An diesem Dienstag wird der Rat wählen.", "2024-03-13", "2024-03-19")]
    [InlineData("nl", "De raad zal deze dinsdag kiezen.", "2024-03-13", "2024-03-19")]
    [InlineData("sv", "Rådet ska denna tisdag välja ordförande.", "2024-03-13", "2024-03-19")]
    [InlineData("en", "The council votes this Tuesday.", "2024-03-13", "2024-03-19")]
    public void This_weekday_is_the_own_day_or_lies_where_the_tense_says(string language, string text, string published, string value)
    {
        var day = new StatedTime(new DateTimeOffset(DateOnly.Parse(published, CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, false);
        DateFinder.Find(TextAnalysis.Of(text), language, day).ShouldHaveSingleItem().Value.ShouldBe(value);
    }

    [Fact]
    public void A_publication_known_only_to_the_month_resolves_no_day()
    {
        var vague = Published with { Precision = TimePrecision.Month };
        DateFinder.Find(TextAnalysis.Of("It fell yesterday."), "en", vague).ShouldHaveSingleItem().Value.ShouldBeNull();
    }
}
