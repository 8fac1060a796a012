using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class SourceOrderTests
{
    [Fact]
    public void What_was_taken_off_stands_between_the_blocks_it_stood_between()
    {
        var text = Samples.Text("first\nsecond", [0, 6], [5, 12]) with { KeptStarts = [10, 30], RemovedStarts = [0, 20, 40], RemovedReasons = ["menu", "appeal", "related"], RemovedTexts = ["m", "a", "r"] };
        SourceOrder.Of(text).Select(p => p.Reason ?? text.Body[p.Start..p.End]).ShouldBe(["menu", "first", "appeal", "second", "related"]);
    }

    [Fact]
    public void Blocks_that_were_joined_of_several_stretches_are_placed_by_proportion()
    {
        var text = Samples.Text("a | b\nc | d", [0, 6], [5, 11]) with { KeptStarts = [0, 5, 20, 25], RemovedStarts = [10], RemovedReasons = ["appeal"], RemovedTexts = ["x"] };
        SourceOrder.Of(text).Select(p => p.Reason ?? text.Body[p.Start..p.End]).ShouldBe(["a | b", "appeal", "c | d"]);
    }

    [Fact]
    public void A_body_without_blocks_is_one() => SourceOrder.Of(Samples.Text("all", [], [])).ShouldHaveSingleItem().End.ShouldBe(3);

    [Fact]
    public void Offsets_beyond_the_body_are_cut() => SourceOrder.Of(Samples.Text("abc", [1, 9], [99, 5])).Select(p => (p.Start, p.End)).ShouldBe([(1, 3), (3, 3)]);
}
