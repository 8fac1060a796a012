using Ingestion.Classifier.Keywords;

namespace Ingestion.Tests.Classifier.Keywords;

public sealed class WordRarityTests
{
    [Fact]
    public void A_word_has_the_value_at_its_place()
    {
        var rarity = new WordRarity(new byte[] { 2, 5, 0x84, 0x02, 11, 31 });

        (rarity.Find(5), rarity.Find(265), rarity.Find(6)).ShouldBe((11, 31, null));
    }

    [Fact]
    public void The_shipped_table_knows_common_words_from_rare_ones_and_its_languages_from_others()
    {
        int? Of(string word) => WordRarity.Shipped.Find(WordRarity.Key(WordHash.Of(WordHash.Seed("en"), word)));

        Of("the").ShouldNotBeNull().ShouldBeLessThan(Of("harbour").ShouldNotBeNull());
        Of("harbour").ShouldNotBeNull().ShouldBeLessThanOrEqualTo(WordRarity.Shipped.Unseen("en").ShouldNotBeNull());
        WordRarity.Shipped.Unseen("xx").ShouldBeNull();
    }
}
