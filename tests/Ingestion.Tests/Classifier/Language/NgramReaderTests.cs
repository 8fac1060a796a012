using Ingestion.Classifier.Language;

namespace Ingestion.Tests.Classifier.Language;

public sealed class NgramReaderTests
{
    [Theory]
    [InlineData("The  Sea, 1999!", " the sea ")]
    [InlineData("L’Été", " l'été ")]
    [InlineData("море and sea", " and sea ")]
    [InlineData("123", " ")]
    public void Text_is_folded_to_lower_case_words_of_one_script(string text, string expected)
    {
        Span<char> folded = stackalloc char[100];

        var length = NgramReader.Fold(text, Script.Latin, folded);

        folded[..length].ToString().ShouldBe(expected);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_ends_with_a_space()
    {
        Span<char> folded = stackalloc char[8];

        var length = NgramReader.Fold("lighthouse", Script.Latin, folded);

        folded[..length].ToString().ShouldBe(" lighth ");
    }

    [Fact]
    public void A_word_gives_its_ngrams_with_the_edges()
    {
        Span<uint> features = stackalloc uint[100];

        // "_a_": 'a', '_a', 'a_', '_a_'.
        NgramReader.Read(" a ", features).ShouldBe(4);
        NgramReader.Read(" ", features).ShouldBe(0);
    }
}
