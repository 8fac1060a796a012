using Ingestion.Contracts.Stages;
using Ingestion.Messaging;
using Ingestion.Messaging.Isolation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ingestion.Tests.Messaging.Isolation;

public sealed class BoundedStageTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ManualResetEventSlim _letGo = new();
    // A clock that the tests move: with a real one, a busy machine that wakes the work a second late looked like work that does not return.
    private readonly FakeTimeProvider _time = new();
    private readonly StuckWork _stuck = new(new StoppableLifetime(), Options.Create(new MessagingOptions()), NullLogger<StuckWork>.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Threads that a test left in its stage end with it.</summary>
    public void Dispose() => _letGo.Set();

    [Fact]
    public async Task What_is_trusted_runs_here_and_what_is_suspect_elsewhere()
    {
        using var stage = Bounded((task, _) => $"here {task}");
        (await stage.RunAsync("a", suspect: false, Token)).ShouldBe("here a");
        (await stage.RunAsync("b", suspect: true, Token)).ShouldBe("elsewhere b");
    }

    [Fact]
    public async Task Work_that_does_not_return_is_left_behind_and_the_next_item_has_its_turn()
    {
        using var stage = Bounded(
            (task, _) =>
            {
                if (task == "hang") _letGo.Wait(CancellationToken.None);
                return task;
            });

        var hanging = stage.RunAsync("hang", suspect: false, Token);
        _time.Advance(Limit + BoundedStage<string, string>.Grace);
        await Should.ThrowAsync<WorkOverdueException>(() => hanging);
        _stuck.Left.ShouldBe(1);
        (await stage.RunAsync("next", suspect: false, Token)).ShouldBe("next");
    }

    [Fact]
    public async Task Work_that_ends_when_its_time_is_over_leaves_no_thread_behind()
    {
        using var stage = Bounded(
            (_, token) =>
            {
                token.WaitHandle.WaitOne();
                throw new OperationCanceledException(token);
            });

        var slow = stage.RunAsync("slow", suspect: false, Token);
        _time.Advance(Limit);
        await Should.ThrowAsync<WorkOverdueException>(() => slow);
        _stuck.Left.ShouldBe(0);
    }

    [Fact]
    public async Task An_exception_of_the_stage_is_its_own()
    {
        using var stage = Bounded((_, _) => throw new TimeoutException("of the stage"));
        (await Should.ThrowAsync<TimeoutException>(() => stage.RunAsync("a", suspect: false, Token))).Message.ShouldBe("of the stage");
    }

    [Fact]
    public async Task A_worker_that_stops_does_not_wait_for_what_hangs()
    {
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var stage = Bounded(
            (_, _) =>
            {
                _letGo.Wait(CancellationToken.None);
                return "late";
            });
        await Should.ThrowAsync<OperationCanceledException>(() => stage.RunAsync("hang", suspect: false, stopping.Token));
    }

    private BoundedStage<string, string> Bounded(Func<string, CancellationToken, string> work) =>
        new(new Here(work), new Elsewhere(), _stuck, Limit, atOnce: 1, _time);

    private sealed class Here(Func<string, CancellationToken, string> work) : IPureStage<string, string>
    {
        public string Run(string task, CancellationToken cancellationToken) => work(task, cancellationToken);
    }

    private sealed class Elsewhere : IIsolatedStage<string, string>
    {
        public Task<string> RunAsync(string task, CancellationToken cancellationToken) => Task.FromResult($"elsewhere {task}");
    }
}
