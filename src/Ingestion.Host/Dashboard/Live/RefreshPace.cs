namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// How soon a question may be asked again: every two seconds, but in the long run never so often that answering takes more than its share of the time. Its
/// share of <see cref="Burst"/> is given on credit (a token bucket, as in RFC 2697): the first answers read from the disk, and a page that was just opened is to be up to date.
/// </summary>
/// <param name="restful">How many times as long as it takes the question rests: <see cref="Usual"/> or <see cref="Seldom"/>.</param>
internal sealed class RefreshPace(int restful)
{
    /// <summary>The shortest time between two askings.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.9);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A fiftieth of the time: for what costs a millisecond at rest, and more while the servers are busy, when it is looked at most.</summary>
    public const int Usual = 50;

    /// <summary>
    /// Half a percent: for what reads every file there is. The custody balance of 50,000 files took a tenth of a second on a busy machine, which makes it due
    /// every twenty; at a fiftieth of the time it alone may cost the 2 % of a core that an open page may. That of millions takes seconds, and is looked at every five minutes.
    /// </summary>
    public const int Seldom = 200;

    /// <summary>The time whose share may be taken at once: a second of <see cref="Usual"/> questions, a quarter of one of <see cref="Seldom"/> ones.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromSeconds(50);

    private readonly long _most = Burst.Ticks / restful;
    private long _credit = Burst.Ticks / restful;

    /// <summary>The time to wait after an answer.</summary>
    /// <param name="cost">How long it took.</param>
    /// <param name="passed">The time since the answer before it.</param>
    public TimeSpan After(TimeSpan cost, TimeSpan passed)
    {
        var earned = Math.Min(_most, _credit + (passed.Ticks / restful));

        // No more is owed than the longest rest pays for: what was slow once is not waited for when it is quick again.
        _credit = Math.Max(earned - cost.Ticks, -Longest.Ticks / restful);
        return TimeSpan.FromTicks(Math.Clamp(-_credit * restful, Shortest.Ticks, Longest.Ticks));
    }
}
