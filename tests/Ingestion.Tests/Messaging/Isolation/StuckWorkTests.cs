using Ingestion.Messaging;
using Ingestion.Messaging.Isolation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Messaging.Isolation;

public sealed class StuckWorkTests
{
    private readonly StoppableLifetime _lifetime = new();

    [Fact]
    public void The_worker_ends_at_the_limit_and_not_before()
    {
        var stuck = Stuck(limit: 2);
        stuck.Leave(new TaskCompletionSource().Task);
        (stuck.GaveUp, _lifetime.Stopped).ShouldBe((false, false));
        stuck.Leave(new TaskCompletionSource().Task);
        (stuck.GaveUp, _lifetime.Stopped).ShouldBe((true, true));
    }

    [Fact]
    public void What_returns_after_all_counts_no_more()
    {
        var stuck = Stuck(limit: 2);
        var slow = new TaskCompletionSource();
        stuck.Leave(slow.Task);
        slow.SetResult();
        stuck.Left.ShouldBe(0);
        stuck.Leave(new TaskCompletionSource().Task);
        stuck.GaveUp.ShouldBeFalse();
    }

    private StuckWork Stuck(int limit) => new(_lifetime, Options.Create(new MessagingOptions { StuckLimit = limit }), NullLogger<StuckWork>.Instance);
}
