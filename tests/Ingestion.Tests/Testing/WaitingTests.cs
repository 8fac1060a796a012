using Ingestion.Testing;

namespace Ingestion.Tests.Testing;

public sealed class WaitingTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Returns_the_state_that_satisfied()
    {
        int looks = 0;

        int state = await Waiting.UntilAsync("three looks", _ => Task.FromResult(++looks), seen => seen == 3);

        state.ShouldBe(3);
        looks.ShouldBe(3);
    }

    [Fact]
    public async Task Says_what_was_waited_for_and_what_was_last_seen()
    {
        var late = await Should.ThrowAsync<TimeoutException>(() => Waiting.UntilAsync("seven", _ => Task.FromResult(5), seen => seen == 7, Short));

        late.Message.ShouldContain("for seven");
        late.Message.ShouldEndWith("last seen: 5");
    }

    [Fact]
    public async Task An_exception_while_looking_is_not_yet()
    {
        int looks = 0;

        await Waiting.UntilAsync("the server", _ => ++looks < 3 ? throw new IOException("away") : Task.FromResult(true));

        looks.ShouldBe(3);
    }

    [Fact]
    public async Task An_exception_that_lasts_is_told()
    {
        var late = await Should.ThrowAsync<TimeoutException>(() => Waiting.UntilAsync("the server", _ => throw new IOException("away"), Short));

        late.Message.ShouldEndWith("last seen: away");
        late.InnerException.ShouldBeOfType<IOException>();
    }

    [Fact]
    public async Task A_look_that_hangs_ends_at_the_deadline() =>
        await Should.ThrowAsync<TimeoutException>(() => Waiting.UntilAsync("nothing", async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return true;
        }, Short));

    [Fact]
    public async Task Cancelling_ends_it_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource(50);

        await Should.ThrowAsync<OperationCanceledException>(() => Waiting.UntilAsync("never", _ => Task.FromResult(false), cancellationToken: cancelled.Token));
    }
}
