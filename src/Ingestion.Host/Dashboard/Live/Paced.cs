namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The last answer to a question, asked again when <see cref="RefreshPace"/> allows, by the monotonic clock: a wall clock that is set back
/// would show old figures until it has caught up. The cheaper of the last two answers sets the pace: the first of all opens a connection and reads from
/// the disk, and one slow answer says nothing yet. For one caller at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="ask">Asks.</param>
/// <param name="restful">How many times as long as it takes the question rests.</param>
internal sealed class Paced<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask, int restful = RefreshPace.Usual)
    where T : class
{
    private T? _last;
    private long _answered;
    private TimeSpan _cost;
    private TimeSpan _rest;

    /// <summary>The answer; an exception of the asking leaves the question open.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is not null && time.GetElapsedTime(_answered) < _rest) return _last;
        var began = time.GetTimestamp();
        _last = await ask(cancellationToken);
        _answered = time.GetTimestamp();
        var cost = time.GetElapsedTime(began, _answered);
        _rest = RefreshPace.After(cost < _cost ? cost : _cost, restful);
        _cost = cost;
        return _last;
    }
}
