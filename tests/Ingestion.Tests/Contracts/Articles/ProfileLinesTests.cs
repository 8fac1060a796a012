using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Contracts.Articles;

public sealed class ProfileLinesTests
{
    [Theory]
    [InlineData("Visited 3 times, 1 visits today", "visited  17 times, 240 visits today")]
    [InlineData("  Follow us\ton the quay ", "FOLLOW US ON THE QUAY")]
    [InlineData("Читайте также новости", "ЧИТАЙТЕ  ТАКЖЕ НОВОСТИ")]
    public void Case_white_space_and_numbers_make_no_other_line(string first, string second) =>
        ProfileLines.HashOf(first).ShouldBe(ProfileLines.HashOf(second));

    [Theory]
    [InlineData("Step 1", "Step 2")]
    [InlineData("Read more about the ferry", "Read more about the bridge")]
    public void Other_words_are_another_line(string first, string second) =>
        ProfileLines.HashOf(first).ShouldNotBe(ProfileLines.HashOf(second));

    [Theory]
    [InlineData("")]
    [InlineData("12.5 | 17")]
    [InlineData("—")]
    public void A_line_without_words_does_not_count(string line) => ProfileLines.HashOf(line).ShouldBeNull();

    [Fact]
    public void Kept_and_removed_lines_count_alike_and_once()
    {
        var article = new CleanedArticle
        {
            Body = "The ferry was late.\nThe ferry was late.\nNobody knew why.",
            Removed = [new RemovedSpan(60, 90, "related", "Related stories\nNobody knew why.")],
            CleanerVersion = "1",
        };

        ProfileLines.Of(article).Count.ShouldBe(3);
    }

    [Fact]
    public void Old_counts_fade_until_they_are_forgotten()
    {
        var line = new HashSet<ulong> { 42 };
        var counts = new SourceProfileCounts();
        for (var i = 0; i < 8; i++) counts.Add(line);

        counts.Snapshot("s", 1).LineCounts[42].ShouldBe(8);
        counts.Decay(0.5);
        counts.Snapshot("s", 2).LineCounts[42].ShouldBe(4);
        counts.Decay(0.5);
        counts.Decay(0.5);
        counts.Snapshot("s", 3).LineCounts.ShouldBeEmpty();
    }
}
