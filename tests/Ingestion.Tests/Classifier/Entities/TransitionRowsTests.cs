using Ingestion.Classifier.Entities;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class TransitionRowsTests
{
    /// <summary>Regression: over a run of a hundred thousand candidates the sums fell below the mark of 'forbidden', and tags were read that do not exist.</summary>
    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    public void A_run_of_any_length_has_tags_that_exist_and_may_follow_each_other(int score)
    {
        var tags = new byte[200_000];
        Array.Fill(tags, byte.MaxValue);
        var scores = new int[tags.Length * EntityTags.Width];
        Array.Fill(scores, score);
        new TransitionRows(new int[EntityTags.Width * EntityTags.Width]).Decode(scores, tags);
        tags.ShouldAllBe(tag => tag < EntityTags.Count);
        for (var i = 1; i < tags.Length; i++) EntityTags.MayFollow(tags[i - 1], tags[i]).ShouldBeTrue();
    }
}
