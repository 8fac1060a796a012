using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Keywords;

namespace Ingestion.Tests.Classifier.Keywords;

/// <summary>Keywords come from the text, name its matter and are never function words alone.</summary>
public sealed class KeywordRankerTests
{
    private const string English =
        "The harbour of Norrsund reopens on Monday. Storm Freja had sunk two ferries in the harbour, and divers from the navy needed nine days to raise the second wreck. "
        + "Harbour master Ada Lund said the ferries would be scrapped. \"The navy divers did what nobody thought possible,\" Lund said. Norrsund lives from its ferries.";

    [Fact]
    public void The_matter_of_a_report_is_named()
    {
        var keywords = KeywordRanker.Rank("Ferries return to Norrsund after storm", English, "en").Select(keyword => keyword.Text).ToList();
        keywords.Take(6).ShouldContain(keyword => keyword.Contains("Norrsund", StringComparison.Ordinal));
        keywords.Take(6).ShouldContain(keyword => keyword.Contains("ferries", StringComparison.OrdinalIgnoreCase));
        keywords.ShouldContain(keyword => keyword.Contains("harbour", StringComparison.OrdinalIgnoreCase));
        keywords.ShouldContain("Ada Lund");
    }

    [Theory]
    [InlineData("en", "the and of to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all we can")]
    [InlineData("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei")]
    [InlineData("fr", "le de un à être et en avoir que pour dans ce il qui ne sur se pas plus par avec tout mais nous son ou si leur y dont cette elle les des")]
    [InlineData("es", "el la de que y a en un se no por con su para como le lo todo pero más o este ese si me ya porque los las del una al es son fue entre cuando muy sin sobre también")]
    [InlineData("ru", "и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой ко для от так о все как же")]
    [InlineData("sw", "ya wa na kwa ni katika za la kuwa cha hiyo pia baada lakini kama hii au yake wake")]
    public void Function_words_are_no_keywords(string language, string words) =>
        KeywordRanker.Rank(null, words, language).Count.ShouldBeLessThanOrEqualTo(words.Split(' ').Length / 8);

    [Theory]
    [InlineData("de", "Die Stadt Torgelow baut eine Brücke über die Uecker. Die Brücke kostet neun Millionen Euro, und Torgelow zahlt die Hälfte davon.", "Brücke", "Torgelow")]
    [InlineData("fr", "La mairie de Morlaix rénove le viaduc. Le viaduc, dit la mairie, sera fermé deux mois ; Morlaix attend beaucoup de touristes.", "viaduc", "Morlaix")]
    [InlineData("pl", "Elektrownia pod Koninem kończy pracę. Elektrownia zatrudniała tysiąc osób, a Konin szuka inwestora dla tych terenów.", "Elektrownia", "Konin")]
    [InlineData("ar", "افتتحت البلدية جسرا جديدا فوق النهر. وقال المهندس إن جسرا ثانيا سيبنى فوق النهر في العام المقبل", "جسرا", "النهر")]
    [InlineData("zh", "台风袭击厦门，厦门机场关闭。气象台说，台风明天离开厦门。", "厦门", "台风")]
    public void Other_languages_give_their_matter(string language, string text, string first, string second)
    {
        var keywords = KeywordRanker.Rank(null, text, language).Select(keyword => keyword.Text).ToList();
        keywords.ShouldContain(keyword => keyword.Contains(first, StringComparison.Ordinal));
        keywords.ShouldContain(keyword => keyword.Contains(second, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_keyword_stands_in_the_text_and_weights_fall() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (title, body) =>
    {
        var keywords = KeywordRanker.Rank(title, body ?? "", "en");
        keywords.Count.ShouldBeLessThanOrEqualTo(KeywordRanker.Most);
        foreach (var keyword in keywords) ((title ?? "") + "\n" + body).Contains(keyword.Text, StringComparison.Ordinal).ShouldBeTrue();
        keywords.Select(keyword => keyword.Weight).ShouldBe(keywords.Select(keyword => keyword.Weight).OrderDescending());
        keywords.ShouldAllBe(keyword => keyword.Weight > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_is_not_named_again_beside_the_phrase_that_holds_it()
    {
        var keywords = KeywordRanker.Rank("Ferries return", English, "en").Select(keyword => keyword.Text).ToList();
        keywords.ShouldContain("Ada Lund");
        keywords.ShouldNotContain("Ada");
        keywords.ShouldNotContain("Lund");
        keywords.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(keywords.Count);
    }
}
