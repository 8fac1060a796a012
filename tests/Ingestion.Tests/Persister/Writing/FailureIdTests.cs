using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;

namespace Ingestion.Tests.Persister.Writing;

public sealed class FailureIdTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static WorkItem Item(Guid file, string payload = "x") =>
        new(new ItemIdentity(file, null, 0, "", "", At), new QuarantinedItem(new ItemIdentity(file, null, 0, "", "", At), "clean", "unreadable-message", "d", "t", payload, At));

    [Fact]
    public void A_message_without_a_file_has_the_same_id_each_time_it_is_delivered()
    {
        var id = FailureId.Of(Item(Guid.Empty), At);
        FailureId.Of(Item(Guid.Empty), At.AddHours(1)).ShouldBe(id);
        FailureId.Of(Item(Guid.Empty, "y"), At).ShouldNotBe(id);
        id.Version.ShouldBe(7);
        (id.Variant & 0b1100).ShouldBe(0b1000);
        id.ToString()[..13].ShouldBe(Guid.CreateVersion7(At).ToString()[..13]);
    }

    [Fact]
    public void A_failure_of_a_file_is_a_new_row_each_time()
    {
        var file = Guid.CreateVersion7();
        FailureId.Of(Item(file), At).ShouldNotBe(FailureId.Of(Item(file), At));
    }
}
