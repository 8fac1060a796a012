using Ingestion.Classifier.Topics;

namespace Ingestion.Tests.Classifier.Topics;

public sealed class TopicFeaturesTests
{
    [Fact]
    public void Case_and_punctuation_do_not_matter() => Read("The TEAM, won!", "en").ShouldBe(Read("the team won", "en"));

    [Fact]
    public void Accents_do_not_matter_to_the_pieces_of_words_in_other_languages() =>
        Read("sécurité", "fr").Intersect(Read("securite", "fr")).Count().ShouldBe(Read("securite", "fr").Length - 1, "all but the whole word");

    [Fact]
    public void A_short_word_means_its_own_in_each_language() => Read("die", "de").ShouldNotBe(Read("die", "nl"));

    [Fact]
    public void A_script_without_spaces_gives_runs_of_signs() => Read("灯台", "ja").Length.ShouldBe(3);

    [Fact]
    public void A_buffer_of_the_stated_size_takes_everything()
    {
        var text = string.Join(' ', Enumerable.Repeat("internationalisation 港口委员会将于星期四决定是否出售旧灯塔 ab", 500));

        TopicFeatures.Read(text, "fr", new uint[TopicFeatures.BufferFor(text.Length)]).ShouldBe(TopicFeatures.Read(text, "fr", new uint[text.Length * 10]));
    }

    private static uint[] Read(string text, string language)
    {
        var features = new uint[TopicFeatures.BufferFor(text.Length)];
        return features[..TopicFeatures.Read(text, language, features)];
    }

    [Fact]
    public void A_line_is_read_as_a_headline_or_as_a_sentence_and_by_pieces()
    {
        var (headline, sentence) = (Line("Harbour opens"), Line("Harbour opens."));
        headline.Length.ShouldBe(sentence.Length);
        headline.Length.ShouldBeGreaterThan(2 * Read("Harbour opens", "en").Length);
        headline.Except(sentence).Count().ShouldBe(Read("Harbour opens", "en").Distinct().Count(), "each feature once as a headline's");
    }

    private static uint[] Line(string text)
    {
        var features = new uint[TopicFeatures.BufferForLine(text.Length)];
        return features[..TopicFeatures.AddLine(text, features, TopicFeatures.Read(text, "en", features))];
    }
}
