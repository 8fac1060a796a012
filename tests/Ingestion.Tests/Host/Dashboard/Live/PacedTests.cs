using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class PacedTests
{
    [Fact]
    public async Task A_question_is_asked_again_after_its_rest_even_where_the_clock_was_set_back()
    {
        var time = new SetClock();
        var asked = 0;
        var paced = new Paced<string>(time, _ => Task.FromResult($"answer {++asked}"));
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
        var paced = new Paced<string>(time, _ =>
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
