using Ingestion.Messaging.Bodies;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class LargeRoomTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_it_is_full_the_next_waits_until_one_leaves_and_leaving_twice_counts_once()
    {
        using var room = new LargeRoom();
        var inside = new List<IDisposable>();
        for (var place = 0; place < LargeRoom.Places; place++) inside.Add(await room.EnterAsync(Token));
        var next = room.EnterAsync(Token).AsTask();
        var after = room.EnterAsync(Token).AsTask();
        next.IsCompleted.ShouldBeFalse();
        inside[0].Dispose();
        inside[0].Dispose();
        await next.WaitAsync(TimeSpan.FromSeconds(30), Token);
        after.IsCompleted.ShouldBeFalse();
        inside[1].Dispose();
        await after.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task Waiting_ends_with_the_message()
    {
        using var room = new LargeRoom();
        for (var place = 0; place < LargeRoom.Places; place++) await room.EnterAsync(Token);
        using var stop = new CancellationTokenSource();
        var waiting = room.EnterAsync(stop.Token).AsTask();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
