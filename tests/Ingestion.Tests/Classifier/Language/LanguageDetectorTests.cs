using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Language;

namespace Ingestion.Tests.Classifier.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The harbour board will decide on Thursday whether the old lighthouse is to be sold.")]
    [InlineData("fr", "Le conseil du port décidera jeudi si le vieux phare doit être vendu.")]
    [InlineData("de", "Der Hafenrat entscheidet am Donnerstag, ob der alte Leuchtturm verkauft wird.")]
    [InlineData("es", "La junta del puerto decidirá el jueves si se vende el viejo faro.")]
    [InlineData("pt", "A administração do porto decidirá na quinta-feira se o velho farol será vendido.")]
    [InlineData("it", "Il consiglio del porto deciderà giovedì se vendere il vecchio faro.")]
    [InlineData("nl", "Het havenbestuur beslist donderdag of de oude vuurtoren wordt verkocht.")]
    [InlineData("sv", "Hamnstyrelsen avgör på torsdag om den gamla fyren ska säljas.")]
    [InlineData("fi", "Satamalautakunta päättää torstaina, myydäänkö vanha majakka.")]
    [InlineData("pl", "Zarząd portu zdecyduje w czwartek, czy stara latarnia morska zostanie sprzedana.")]
    [InlineData("ru", "Совет порта решит в четверг, будет ли продан старый маяк.")]
    [InlineData("uk", "Рада порту вирішить у четвер, чи буде продано старий маяк.")]
    [InlineData("tr", "Liman kurulu perşembe günü eski deniz fenerinin satılıp satılmayacağına karar verecek.")]
    [InlineData("el", "Το συμβούλιο του λιμανιού θα αποφασίσει την Πέμπτη αν θα πουληθεί ο παλιός φάρος.")]
    [InlineData("zh", "港口委员会将于星期四决定是否出售旧灯塔。")]
    [InlineData("ja", "港湾委員会は木曜日に古い灯台を売却するかどうかを決める。")]
    [InlineData("ko", "항만 위원회는 목요일에 낡은 등대를 팔지 결정할 것이다.")]
    [InlineData("th", "คณะกรรมการท่าเรือจะตัดสินใจในวันพฤหัสบดีว่าจะขายประภาคารเก่าหรือไม่")]
    [InlineData("dv", "ދިވެހި ބަހުން ލިޔެފައިވާ ޖުމްލައެއް")]
    public void A_sentence_tells_its_language(string language, string sentence)
    {
        var guess = LanguageDetector.Default.Detect(sentence);

        guess.Code.ShouldBe(language);
        guess.Confidence.ShouldBeGreaterThan(0.7);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("12.5 % – 300 (2024)")]
    [InlineData("lkjsdf sdfkjh wieuryt qzxv kjhwe xnmqw pqzr tlkx wvbn")]
    public void What_is_in_no_language_cannot_be_known(string text) =>
        LanguageDetector.Default.Detect(text).Code.ShouldBe(LanguageDetector.Undetermined);

    [Fact]
    public void Close_languages_are_told_apart_by_their_words()
    {
        LanguageDetector.Default.Detect("Ikke alle vet hvordan det føles å være borte hjemmefra i jula.").Code.ShouldBe("nb");
        LanguageDetector.Default.Detect("Ikkje alle veit korleis det kjennest å vere borte heimanfrå i jula.").Code.ShouldBe("nn");
        LanguageDetector.Default.Detect("Не всички знаят какво е да си далеч от дома.").Code.ShouldBe("bg");
        LanguageDetector.Default.Detect("Не сите знаат како е да се биде далеку од домот.").Code.ShouldBe("mk");
    }

    [Fact]
    public void A_foreign_first_line_does_not_hide_the_language_of_the_body()
    {
        var body = "Le monde d'hier\n" + string.Concat(Enumerable.Repeat("The lighthouse keeper wrote down every ship that passed in the night. ", 12));

        LanguageDetector.Default.Detect(body).Code.ShouldBe("en");
    }

    [Fact]
    public void Paragraphs_of_a_mixed_text_have_their_own_languages()
    {
        const string english = "The harbour board will decide on Thursday whether the lighthouse is sold.";
        const string german = "Der Hafenrat entscheidet am Donnerstag, ob der Leuchtturm verkauft wird.";
        var body = $"{english}\n\n{german}\nJa.\n{english}";

        var found = LanguageDetector.Default.DetectParagraphs(body);

        found.Select(f => f.Guess.Code).ShouldBe(["en", "de", "de", "en"]);
        found.Select(f => body[f.Start..f.End]).ShouldBe([english, german, "Ja.", english]);
    }

    [Fact]
    public void Any_text_gets_an_answer_and_always_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var first = LanguageDetector.Default.Detect(text ?? "");
            var second = LanguageDetector.Default.Detect(text ?? "");
            return first == second && first.Confidence is >= 0 and <= 1 && first.Code.Length is 2 or 3;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_threads_give_the_answers_of_one()
    {
        string[] texts = ["The old lighthouse", "Der alte Leuchtturm", "Le vieux phare", "Старый маяк", "古い灯台", "vanha majakka"];
        var expected = texts.Select(t => LanguageDetector.Default.Detect(t)).ToArray();

        var found = Enumerable.Range(0, 600).AsParallel().AsOrdered().Select(i => LanguageDetector.Default.Detect(texts[i % texts.Length])).ToArray();

        for (var i = 0; i < found.Length; i++) found[i].ShouldBe(expected[i % texts.Length]);
    }
}
