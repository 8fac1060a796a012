using Ingestion.Cleaner.Furniture;

namespace Ingestion.Tests.Cleaner.Furniture;

public sealed class InsidePhrasesTests
{
    private static readonly InsidePhrases Phrases = new([("sign up for", "newsletter"), ("sign up", "login"), ("版权所有", "copyright"), ("all rights", "copyright")]);

    [Theory]
    [InlineData("please sign up for our letter", "newsletter")]
    [InlineData("please sign up", "login")]
    [InlineData("all rights and sign up", "copyright")]
    [InlineData("本站版权所有", "copyright")]
    [InlineData("sign upp", "login")]
    [InlineData("signs up for it", null)]
    [InlineData("sig", null)]
    [InlineData("", null)]
    public void The_first_phrase_in_a_line_is_found(string line, string? reason) => Phrases.Find(line).ShouldBe(reason);
}
