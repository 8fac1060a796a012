using Ingestion.Host.Dashboard.Live;
using Microsoft.Extensions.Time.Testing;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class PacedTests
{
    [Fact]
    public async Task A_question_is_asked_again_after_its_rest_even_where_the_clock_was_set_back()
    {
        var time = new SetClock();
        var asked = 0;
        var paced = new Paced<string>(time, () => Task.FromResult($"answer {++asked}"));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 1");
        time.Move(wall: TimeSpan.FromHours(-1), passed: TimeSpan.FromSeconds(0.1));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 1");
        time.Move(wall: TimeSpan.Zero, passed: TimeSpan.FromSeconds(10));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 2");
    }

    /// <summary>Regression: by the pace of its first answer, which opened a connection, a page that was just started showed nothing new for most of a minute.</summary>
    [Fact]
    public async Task The_first_answer_sets_no_pace()
    {
        var time = new SetClock();
        var asked = 0;
        var paced = new Paced<string>(time, () =>
        {
            time.Move(TimeSpan.Zero, TimeSpan.FromSeconds(3));
            return Task.FromResult($"answer {++asked}");
        });
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 1");
        time.Move(TimeSpan.Zero, TimeSpan.FromSeconds(2));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 2");
        time.Move(TimeSpan.Zero, TimeSpan.FromSeconds(90));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 2");
        time.Move(TimeSpan.Zero, TimeSpan.FromSeconds(10));
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer 3");
    }

    /// <summary>Regression: the overview's first byte waited 0.35 s for the custody balance of 50,000 files.</summary>
    [Fact]
    public async Task A_caller_without_patience_has_the_old_answer_and_the_next_one_the_new()
    {
        var time = new FakeTimeProvider();
        var asked = new Queue<TaskCompletionSource<string>>([new(), new(), new()]);
        var paced = new Paced<string>(time, () => asked.Dequeue().Task, patience: TimeSpan.FromMilliseconds(50));
        asked.Peek().SetResult("first");
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("first");

        time.Advance(TimeSpan.FromSeconds(10));
        var second = asked.Peek();
        var waiting = paced.ReadAsync(CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse("it has some patience");
        time.Advance(TimeSpan.FromMilliseconds(51));
        (await waiting).ShouldBe("first");
        asked.Count.ShouldBe(1);
        second.SetResult("second");
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("second");
        asked.Count.ShouldBe(1, "it is not asked twice");
    }

    [Fact]
    public async Task An_answer_of_long_ago_is_not_given_for_the_present_one()
    {
        var time = new FakeTimeProvider();
        var asked = new Queue<TaskCompletionSource<string>>([new(), new()]);
        var paced = new Paced<string>(time, () => asked.Dequeue().Task, patience: TimeSpan.FromMilliseconds(50));
        asked.Peek().SetResult("first");
        await paced.ReadAsync(CancellationToken.None);
        time.Advance(Paced<string>.Stale);
        var second = asked.Peek();
        var waiting = paced.ReadAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(1));
        waiting.IsCompleted.ShouldBeFalse();
        second.SetResult("second");
        (await waiting).ShouldBe("second");
    }

    [Fact]
    public async Task What_failed_while_nobody_waited_is_told_to_the_next_and_asked_again_after_that()
    {
        var time = new FakeTimeProvider();
        var asked = new Queue<TaskCompletionSource<string>>([new(), new(), new()]);
        var paced = new Paced<string>(time, () => asked.Dequeue().Task, patience: TimeSpan.FromMilliseconds(50));
        asked.Peek().SetResult("first");
        await paced.ReadAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(10));
        var second = asked.Peek();
        var waiting = paced.ReadAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(1));
        (await waiting).ShouldBe("first");
        second.SetException(new IOException("away"));
        (await Should.ThrowAsync<IOException>(() => paced.ReadAsync(CancellationToken.None))).Message.ShouldBe("away");
        asked.Peek().SetResult("third");
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("third");
    }

    /// <summary>The answer is for the next callers too.</summary>
    [Fact]
    public async Task A_caller_who_goes_takes_the_question_with_him_from_nobody()
    {
        var answer = new TaskCompletionSource<string>();
        var asked = 0;
        var paced = new Paced<string>(TimeProvider.System, () =>
        {
            asked++;
            return answer.Task;
        });
        using var gone = new CancellationTokenSource();
        var waiting = paced.ReadAsync(gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        answer.SetResult("answer");
        (await paced.ReadAsync(CancellationToken.None)).ShouldBe("answer");
        asked.ShouldBe(1);
    }

    // Cause: whoever waited did so beside a delay without end, which stayed with the caller's token: a page that was left open for days grew by tens of megabytes a day.
    [Fact]
    public async Task Nothing_of_a_question_stays_with_its_caller()
    {
        var time = new TimersCounted();
        var paced = new Paced<string>(time, async () =>
        {
            await Task.Yield();
            return "answer";
        });
        using var open = new CancellationTokenSource();
        for (var i = 0; i < 10; i++)
        {
            time.Passed += TimeSpan.FromHours(1);
            await paced.ReadAsync(open.Token);
        }

        time.Alive.ShouldBe(0);
    }

    private sealed class TimersCounted : TimeProvider
    {
        private int _alive;

        internal int Alive => _alive;

        internal TimeSpan Passed { get; set; }

        public override long GetTimestamp() => (long)(Passed.TotalSeconds * TimestampFrequency);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _alive);
            return new Counted(this, base.CreateTimer(callback, state, dueTime, period));
        }

        private sealed class Counted(TimersCounted owner, ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                Interlocked.Decrement(ref owner._alive);
                timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }

    private sealed class SetClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch.AddYears(56);
        private long _timestamp;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _timestamp;

        internal void Move(TimeSpan wall, TimeSpan passed)
        {
            _now += wall + passed;
            _timestamp += (long)(passed.TotalSeconds * TimestampFrequency);
        }
    }
}
