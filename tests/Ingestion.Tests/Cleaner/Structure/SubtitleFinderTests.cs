using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Structures;

public sealed class SubtitleFinderTests
{
    private const string Line = "Six years after the last crossing, the lights on the quay are on again";

    [Theory]
    [InlineData($"<p class=\"standfirst\">{Line}</p>", Line)]
    [InlineData($"<div class=\"dek\"><p>{Line}</p></div>", Line)]
    [InlineData($"<h2>{Line}</h2>", Line)]
    [InlineData("<p class=\"standfirst\">Lights on</p>", null)]
    [InlineData($"<p class=\"standfirst\"><a href=\"/a\">{Line}</a></p>", null)]
    [InlineData("", null)]
    public void A_line_below_the_headline_that_its_element_calls_so_is_the_subtitle(string line, string? expected) =>
        OwnPage.Article(OwnPage.Text.Replace($"<p class=\"standfirst\">{Line}</p>", line, StringComparison.Ordinal)).Subtitle.ShouldBe(expected);
}
