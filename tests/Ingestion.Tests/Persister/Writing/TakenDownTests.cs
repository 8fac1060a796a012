using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;

namespace Ingestion.Tests.Persister.Writing;

public sealed class TakenDownTests
{
    [Fact]
    public void A_forgotten_content_is_rejected_and_its_neighbours_are_not()
    {
        WorkItem[] items = [Item("aa"), Item("BB")];
        var result = TakenDown.Refuse(items, new HashSet<string>(["bb"], StringComparer.OrdinalIgnoreCase));
        result[0].ShouldBe(items[0]);
        result[1].Content.ShouldBeOfType<RejectedItem>().Reason.ShouldBe(RejectionReason.Forgotten);
        TakenDown.Refuse(items, new HashSet<string>()).ShouldBeSameAs(items);
    }

    [Fact]
    public void A_file_that_holds_forgotten_texts_alone_is_rejected_and_told_where_they_are_noted()
    {
        WorkItem[] items = [Item("aa"), Item("bb")];
        var result = TakenDown.Refuse(items, new HashSet<Guid>([items[1].Identity.FileId]));
        result[0].ShouldBe(items[0]);
        var rejected = result[1].Content.ShouldBeOfType<RejectedItem>();
        rejected.Reason.ShouldBe(RejectionReason.Forgotten);
        rejected.Detail.ShouldContain("ops.forgotten_text");
    }

    private static WorkItem Item(string sha256)
    {
        var identity = new ItemIdentity(Guid.CreateVersion7(), null, 0, "s", sha256, default);
        return new WorkItem(identity, new ClassifiedItem(identity, []));
    }
}
