using System.Diagnostics;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;
using Shouldly;

namespace Ingestion.Tests.Classifier.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("en", "“We will rebuild the bridge,” said Mary Brown.", "We will rebuild the bridge,", "Mary Brown", "said")]
    [InlineData("en", "Tom Hill told reporters: \"Nobody was hurt in the fire.\"", "Nobody was hurt in the fire.", "Tom Hill", "told")]
    [InlineData("en", "‘We have waited long enough,’ Anna Reed, a farmer, said.", "We have waited long enough,", "Anna Reed", "said")]
    [InlineData("de", "„Wir bauen die Brücke wieder auf“, sagte Karin Vogt.", "Wir bauen die Brücke wieder auf", "Karin Vogt", "sagte")]
    [InlineData("de", "»Wir bauen die Brücke wieder auf«, sagte Karin Vogt.", "Wir bauen die Brücke wieder auf", "Karin Vogt", "sagte")]
    [InlineData("fr", "« Nous allons reconstruire le pont », a déclaré Paul Mercier.", "Nous allons reconstruire le pont", "Paul Mercier", "a déclaré")]
    [InlineData("es", "«Vamos a reconstruir el puente», dijo Rosa Molina.", "Vamos a reconstruir el puente", "Rosa Molina", "dijo")]
    [InlineData("it", "“Ricostruiremo il ponte”, ha detto Lucia Ferri.", "Ricostruiremo il ponte", "Lucia Ferri", "ha detto")]
    [InlineData("pt", "“Vamos reconstruir a ponte”, disse Rita Lopes.", "Vamos reconstruir a ponte", "Rita Lopes", "disse")]
    [InlineData("nl", "„We bouwen de brug weer op”, zei Joris Smit.", "We bouwen de brug weer op", "Joris Smit", "zei")]
    [InlineData("sv", "”Vi ska bygga upp bron igen”, säger Eva Lind.", "Vi ska bygga upp bron igen", "Eva Lind", "säger")]
    [InlineData("sv", "– Vi ska bygga upp bron igen, säger Eva Lind.", "Vi ska bygga upp bron igen", "Eva Lind", "säger")]
    [InlineData("da", "»Vi bygger broen op igen,« siger Mette Holm.", "Vi bygger broen op igen,", "Mette Holm", "siger")]
    [InlineData("no", "– Vi skal bygge opp brua igjen, sier Kari Moen.", "Vi skal bygge opp brua igjen", "Kari Moen", "sier")]
    [InlineData("pl", "„Odbudujemy ten most” – powiedział Jan Zieliński.", "Odbudujemy ten most", "Jan Zieliński", "powiedział")]
    [InlineData("uk", "«Ми відбудуємо цей міст», — сказав Іван Гнатюк.", "Ми відбудуємо цей міст", "Іван Гнатюк", "сказав")]
    [InlineData("ru", "«Мы восстановим этот мост», — заявила Анна Белова.", "Мы восстановим этот мост", "Анна Белова", "заявила")]
    public void Words_in_quotation_marks_have_their_speaker_and_verb(string language, string text, string words, string speaker, string verb)
    {
        var quotation = Find(text, language).ShouldHaveSingleItem();
        quotation.Text.ShouldBe(words);
        quotation.Speaker.ShouldBe(speaker);
        quotation.Verb.ShouldBe(verb);
        quotation.Direct.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ja", "知事は「橋を再建します」と述べた。", "橋を再建します")]
    [InlineData("zh", "市长说：“我们将重建这座桥。”", "我们将重建这座桥。")]
    public void Styles_without_blanks_are_read(string language, string text, string words) =>
        QuotationMarks.Find(TextAnalysis.Of(text)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => text[s.Start..s.End].ShouldBe(words), s => s.Closed.ShouldBeTrue(), _ => language.ShouldNotBeNull());

    [Fact]
    public void A_pronoun_is_the_person_in_focus()
    {
        const string text = "Defence chief Lloyd Austin met Ursula Hagen on Monday.\n“We are watching them closely,” he said.";
        Entity[] entities = [Person("Lloyd Austin", text), Person("Ursula Hagen", text)];
        var quotation = Find(text, "en", entities).ShouldHaveSingleItem();
        quotation.Speaker.ShouldBe("Lloyd Austin");
        text[quotation.SpeakerStart!.Value..quotation.SpeakerEnd!.Value].ShouldBe("he");
    }

    [Fact]
    public void A_broken_quotation_has_one_speaker()
    {
        var quotations = Find("“The river,” Smith said, “will rise again tonight.” “Stay away from the banks.”", "en");
        quotations.Select(q => q.Speaker).ShouldBe(["Smith", "Smith", "Smith"]);
    }

    [Fact]
    public void Speech_over_several_paragraphs_gives_each_its_piece()
    {
        var quotations = Find("Smith said: “The river will rise again tonight.\n“Everybody should stay away from the banks.”", "en");
        quotations.Select(q => q.Text).ShouldBe(["The river will rise again tonight.", "Everybody should stay away from the banks."]);
        quotations.ShouldAllBe(q => q.Speaker == "Smith");
    }

    // Cause: speech that goes on in the next paragraph was given to whoever spoke before it; who speaks stands at its end.
    [Theory]
    [InlineData("“The roof leaks,” said Carter.\n“We asked for money.\n“Nobody ever answered any of us,” said Whitlock.", "Carter, Whitlock, Whitlock")]
    [InlineData("“The roof leaks,” said Carter.\n“We asked for money.\n“We asked for help.\n“Nobody ever answered any of us,” said Whitlock.", "Carter, Whitlock, Whitlock, Whitlock")]
    [InlineData("“We asked for money.\n“Nobody ever answered any of us,” Whitlock, a teacher, said.", "Whitlock, Whitlock")]
    [InlineData("“The roof leaks,” said Carter.\n“We asked for money.\n“Nobody ever answered any of us.”", "Carter, Carter, Carter")]
    [InlineData("Carter said: “We asked for money.\n“We asked for help.\n“Nobody ever answered any of us.”\n“The roof leaks,” said Whitlock.", "Carter, Carter, Carter, Whitlock")]
    public void Speech_over_several_paragraphs_belongs_to_who_is_named_at_its_end(string text, string speakers) =>
        string.Join(", ", Find(text, "en").Select(q => q.Speaker)).ShouldBe(speakers);

    // Cause: a verb without a subject of its own ('announcing') read all verbs before it twice, and each of them all before it, four deep.
    [Theory]
    [InlineData("en", "announcing ", 90, "“a” ")]
    [InlineData("en", "said and ", 45, "“a” ")]
    [InlineData("en", "and reports, announcing ", 22, "“a” ")]
    [InlineData("de", "und sagte ", 45, "„a“ ")]
    [InlineData("en", "“We will build it.\n", 1, "")]
    public void Time_is_small_where_verbs_of_saying_crowd(string language, string piece, int times, string quotation)
    {
        var block = string.Concat(Enumerable.Repeat(piece, times)) + quotation;
        var text = TextAnalysis.Of(string.Concat(Enumerable.Repeat(block, (20_000 / block.Length) + 1)));
        QuotationFinder.Find(TextAnalysis.Of(block), [], language).ShouldNotBeNull();
        var watch = Stopwatch.StartNew();
        QuotationFinder.Find(text, [], language).ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("She starred in the film “The Long Way Home” in 2012.")]
    [InlineData("The plant makes so-called “smart” meters.")]
    [InlineData("The workers' rights and the dogs' kennels were discussed.")]
    [InlineData("He is 6'3\" tall and weighs 90 kilos.")]
    public void Titles_terms_and_apostrophes_are_no_quotations(string text) => Find(text, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("en", "South Korea has alleged that the North sent troops to the front.", "South Korea", "the North sent troops to the front", "alleged")]
    [InlineData("en", "According to Kyrylo Budanov, the North has provided weapons and men.", "Kyrylo Budanov", "the North has provided weapons and men", null)]
    [InlineData("en", "Two bridges were destroyed by the storm, the ministry said.", "the ministry", "Two bridges were destroyed by the storm", "said")]
    [InlineData("de", "Karin Vogt sagte, dass die Brücke im Herbst fertig werde.", "Karin Vogt", "die Brücke im Herbst fertig werde", "sagte")]
    public void Reported_speech_has_its_speaker(string language, string text, string speaker, string words, string? verb)
    {
        var quotation = Find(text, language).ShouldHaveSingleItem();
        quotation.Direct.ShouldBeFalse();
        quotation.Speaker.ShouldBe(speaker);
        quotation.Text.ShouldBe(words);
        quotation.Verb.ShouldBe(verb);
    }

    private static IReadOnlyList<Quotation> Find(string text, string language, IReadOnlyList<Entity>? entities = null) => QuotationFinder.Find(TextAnalysis.Of(text), entities ?? [], language);

    private static Entity Person(string name, string text)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return new Entity(name, EntityType.Person, null, [], [new Mention(start, start + name.Length)], 1);
    }
}
