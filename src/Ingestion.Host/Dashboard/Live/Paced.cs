namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The last answer to a question, asked again when <see cref="RefreshPace"/> allows, by the monotonic clock: a wall clock that is set back
/// would show old figures until it has caught up. For one caller at a time.
/// </summary>
internal sealed class Paced<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask)
    where T : class
{
    private T? _last;
    private long _answered;
    private TimeSpan _rest;

    /// <summary>The answer; an exception of the asking leaves the question open.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is not null && time.GetElapsedTime(_answered) < _rest) return _last;
        var began = time.GetTimestamp();
        _last = await ask(cancellationToken);
        _answered = time.GetTimestamp();
        _rest = RefreshPace.After(time.GetElapsedTime(began, _answered));
        return _last;
    }
}
