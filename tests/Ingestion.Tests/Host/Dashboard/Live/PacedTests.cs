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
