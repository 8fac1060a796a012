namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The last answer to a question, asked again when <see cref="RefreshPace"/> allows, by the monotonic clock: a wall clock that is set back
/// would show old figures until it has caught up. For one caller at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="ask">Asks.</param>
/// <param name="restful">How many times as long as it takes the question rests.</param>
internal sealed class Paced<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask, int restful = RefreshPace.Usual)
    where T : class
{
    private readonly RefreshPace _pace = new(restful);
    private T? _last;
    private long _answered;
    private TimeSpan _rest;

    /// <summary>The answer; an exception of the asking leaves the question open.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is not null && time.GetElapsedTime(_answered) < _rest) return _last;
        var began = time.GetTimestamp();
        var answer = await ask(cancellationToken);
        var now = time.GetTimestamp();
        // The first opens a connection and compiles; what it took says nothing of the next.
        _rest = _last is null ? RefreshPace.Shortest : _pace.After(time.GetElapsedTime(began, now), time.GetElapsedTime(_answered, now));
        (_last, _answered) = (answer, now);
        return answer;
    }
}
