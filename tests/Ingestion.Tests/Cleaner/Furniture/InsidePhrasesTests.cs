using Ingestion.Cleaner.Furniture;

namespace Ingestion.Tests.Cleaner.Furniture;

public sealed class InsidePhrasesTests
{
    private static readonly InsidePhrases Phrases = new(
        [("sign up for", "newsletter"), ("sign up", "login"), ("版权所有", "copyright"), ("ニュースレター", "newsletter"), ("สมัครรับ", "newsletter"), ("all rights", "copyright"), ("chip in", "appeal"), ("our letter*", "newsletter")]);

    [Theory]
    [InlineData("please sign up for our letter", "newsletter")]
    [InlineData("please sign up", "login")]
    [InlineData("all rights and sign up", "copyright")]
    [InlineData("please sign up, now", "login")]
    [InlineData("we sent our letters", "newsletter")]
    [InlineData("signs up for it", null)]
    [InlineData("sig", null)]
    [InlineData("", null)]
    public void The_first_phrase_in_a_line_is_found(string line, string? reason) => Phrases.Find(line).ShouldBe(reason);

    // Cause: a phrase matched inside longer words, and a paragraph about a chip industry was taken off as an appeal.
    [Theory]
    [InlineData("taiwan's chip industry exported more")]
    [InlineData("the microchip in it")]
    [InlineData("sign upp")]
    [InlineData("they design up to five")]
    [InlineData("your letters")]
    public void No_phrase_is_found_inside_a_longer_word(string line) => Phrases.Find(line).ShouldBeNull();

    [Theory]
    [InlineData("本站版权所有不得转载", "copyright")]
    [InlineData("無料ニュースレターを読む", "newsletter")]
    [InlineData("กรุณาสมัครรับข่าวสาร", "newsletter")]
    public void Scripts_without_spaces_have_phrases_in_running_text(string line, string reason) => Phrases.Find(line).ShouldBe(reason);
}
