using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Tests.Cleaner.Furniture.HtmlBlocks;

public sealed class ClassWordsTests
{
    [Theory]
    [InlineData("entry-content", nameof(ClassGroup.Body))]
    [InlineData("articleBody", nameof(ClassGroup.Body))]
    [InlineData("td-post-author-name", nameof(ClassGroup.Author))]
    [InlineData("js_related--list", nameof(ClassGroup.Related))]
    [InlineData("SiteFooter", nameof(ClassGroup.Footer))]
    [InlineData("wp-caption-text", nameof(ClassGroup.Caption))]
    public void Names_are_parted_at_signs_and_capitals(string value, string group) =>
        (ClassWords.Of(value) & ClassWords.Bit(Enum.Parse<ClassGroup>(group))).ShouldNotBe(0UL);

    [Fact]
    public void Made_up_names_say_nothing() => ClassWords.Of("x1y2 qzq-w " + new string('a', 300)).ShouldBe(0UL);
}
