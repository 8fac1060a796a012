using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class EntityRecognizerTests
{
    private static readonly EntityRecognizer Recognizer = EntityRecognizer.CreateDefault();

    private static readonly string[] Languages = ["en", "de", "und"];

    private const string Report =
        "Foreign Minister Ingrid Halvorsen of Norway met Japanese officials in Tokyo on Monday.\n"
        + "Halvorsen said the International Monetary Fund (IMF) would send experts to Kenya. The IMF declined to comment.\n"
        + "In Geneva, Mr. Halvorsen's spokesman, Peter Lund, told Reuters that talks in Europe would go on. Norway and Kenya signed in Nairobi.";

    [Theory]
    [InlineData("Ingrid Halvorsen", EntityType.Person, null)]
    [InlineData("Peter Lund", EntityType.Person, null)]
    [InlineData("International Monetary Fund", EntityType.Organisation, null)]
    [InlineData("Reuters", EntityType.Organisation, null)]
    [InlineData("Norway", EntityType.Location, "NO")]
    [InlineData("Kenya", EntityType.Location, "KE")]
    [InlineData("Tokyo", EntityType.Location, "JP")]
    [InlineData("Geneva", EntityType.Location, "CH")]
    [InlineData("Nairobi", EntityType.Location, "KE")]
    [InlineData("Europe", EntityType.Location, null)]
    [InlineData("Japanese", EntityType.Miscellaneous, "JP")]
    public void Names_of_a_report_are_found(string name, EntityType type, string? country)
    {
        var entity = Recognizer.Find(TextAnalysis.Of(Report), "en").SingleOrDefault(e => e.Name == name);
        entity.ShouldNotBeNull();
        entity.Type.ShouldBe(type);
        entity.CountryCode.ShouldBe(country);
    }

    [Fact]
    public void A_later_mention_is_the_same_person()
    {
        var person = Recognizer.Find(TextAnalysis.Of(Report), "en").Single(e => e.Name == "Ingrid Halvorsen");
        person.Aliases.ShouldHaveSingleItem().ShouldBe("Halvorsen");
        person.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public void An_acronym_is_joined_to_its_expansion()
    {
        var fund = Recognizer.Find(TextAnalysis.Of(Report), "en").Single(e => e.Name == "International Monetary Fund");
        fund.Aliases.ShouldHaveSingleItem().ShouldBe("IMF");
        fund.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public void Each_entity_stands_once_the_most_mentioned_first()
    {
        var entities = Recognizer.Find(TextAnalysis.Of(Report), "en");
        entities.Select(e => (e.Name, e.Type)).ShouldBeUnique();
        entities.Select(e => e.Mentions.Count).ShouldBe(entities.Select(e => e.Mentions.Count).OrderDescending());
    }

    [Fact]
    public void A_people_of_two_words_is_one_name_and_no_place()
    {
        var entities = Recognizer.Find(TextAnalysis.Of("Two South African sailors and a North Korean trader were freed."), "en");
        entities.ShouldContain(e => e.Name == "South African" && e.Type == EntityType.Miscellaneous && e.CountryCode == "ZA");
        entities.ShouldNotContain(e => e.Name == "North" || e.Name == "Korean");
    }

    [Fact]
    public void A_headline_in_capitals_is_read_by_the_habits_of_its_words()
    {
        var entities = Recognizer.Find(TextAnalysis.Of("FRANCE AND BRAZIL SIGN NEW TRADE DEAL AFTER LONG TALKS"), "en");
        entities.ShouldContain(e => e.CountryCode == "FR");
        entities.ShouldContain(e => e.CountryCode == "BR");
        entities.ShouldNotContain(e => e.Name.Contains("DEAL"));
    }

    [Fact]
    public void German_nouns_are_no_names()
    {
        var entities = Recognizer.Find(TextAnalysis.Of("Die Regierung in Berlin hat gestern einen neuen Haushalt beschlossen. Der Minister Karl Meier lobte die Entscheidung der Koalition."), "de");
        entities.ShouldContain(e => e.Name == "Berlin" && e.CountryCode == "DE");
        entities.ShouldContain(e => e.Name == "Karl Meier" && e.Type == EntityType.Person);
        entities.ShouldNotContain(e => e.Name == "Regierung" || e.Name == "Haushalt" || e.Name == "Entscheidung");
    }

    [Fact]
    public void Any_text_gives_mentions_within_it_that_hold_their_text()
    {
        Prop.ForAll<string?, bool>((given, capitals) =>
        {
            var body = string.Join(capitals ? " Mr. Kim of UN, " : "\n", given ?? "", "Paris", given ?? "", "’s", given ?? "");
            foreach (var language in Languages)
            {
                foreach (var entity in Recognizer.Find(TextAnalysis.Of(body), language))
                {
                    entity.Mentions.ShouldNotBeEmpty();
                    entity.Confidence.ShouldBeInRange(0, 1);
                    var forms = entity.Aliases.Append(entity.Name).ToHashSet();
                    foreach (var mention in entity.Mentions) forms.ShouldContain(body[mention.Start..mention.End]);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_thread_gives_the_same_answer()
    {
        var expected = Print(Recognizer.Find(TextAnalysis.Of(Report), "en"));
        Parallel.For(0, 64, _ => Print(Recognizer.Find(TextAnalysis.Of(Report), "en")).ShouldBe(expected));
    }

    [Theory]
    [InlineData("Kim ")]
    [InlineData("UN, NATO and ")]
    [InlineData("A.B. ")]
    public void Time_is_linear_in_any_pattern(string pattern)
    {
        var text = TextAnalysis.Of(string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Recognizer.Find(text, "en").ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Print(IEnumerable<Entity> entities) =>
        string.Join('\n', entities.Select(e => $"{e.Name}|{e.Type}|{e.CountryCode}|{e.Confidence}|{string.Join(',', e.Aliases)}|{string.Join(',', e.Mentions)}"));
}
