using Ingestion.Host.Isolation;

namespace Ingestion.Tests.Host.Isolation;

public sealed class ChildFrameTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_come_out_as_they_went_in_and_then_the_end()
    {
        using var pipe = new MemoryStream();
        await ChildFrame.WriteAsync(pipe, "one"u8.ToArray(), Token);
        await ChildFrame.WriteAsync(pipe, ReadOnlyMemory<byte>.Empty, Token);
        pipe.Position = 0;
        (await ChildFrame.ReadAsync(pipe, Token)).ShouldBe("one"u8.ToArray());
        (await ChildFrame.ReadAsync(pipe, Token)).ShouldBe([]);
        (await ChildFrame.ReadAsync(pipe, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_breaks_off_is_none()
    {
        using var pipe = new MemoryStream([5, 0, 0, 0, 1, 2]);
        (await ChildFrame.ReadAsync(pipe, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_message_of_ours_is_refused()
    {
        using var pipe = new MemoryStream("Unhandled exception"u8.ToArray());
        await Should.ThrowAsync<InvalidDataException>(() => ChildFrame.ReadAsync(pipe, Token));
    }
}
