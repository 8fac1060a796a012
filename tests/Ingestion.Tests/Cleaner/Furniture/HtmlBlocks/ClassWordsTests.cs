using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Tests.Cleaner.Furniture.HtmlBlocks;

public sealed class ClassWordsTests
{
    [Theory]
    [InlineData("entry-content", ClassGroup.Body)]
    [InlineData("articleBody", ClassGroup.Body)]
    [InlineData("td-post-author-name", ClassGroup.Author)]
    [InlineData("js_related--list", ClassGroup.Related)]
    [InlineData("SiteFooter", ClassGroup.Footer)]
    [InlineData("wp-caption-text", ClassGroup.Caption)]
    public void Names_are_parted_at_signs_and_capitals(string value, ClassGroup group) =>
        (ClassWords.Of(value) & ClassWords.Bit(group)).ShouldNotBe(0UL);

    [Fact]
    public void Made_up_names_say_nothing() => ClassWords.Of("x1y2 qzq-w " + new string('a', 300)).ShouldBe(0UL);
}
