namespace Ingestion.Host.Dashboard.Live;

/// <summary>The last answer to a question, asked again when <see cref="RefreshPace"/> allows. For one caller at a time.</summary>
internal sealed class Paced<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask)
    where T : class
{
    private T? _last;
    private DateTimeOffset _next;

    /// <summary>The answer; an exception of the asking leaves the question open.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (_last is not null && time.GetUtcNow() < _next) return _last;
        var began = time.GetTimestamp();
        _last = await ask(cancellationToken);
        _next = time.GetUtcNow() + RefreshPace.After(time.GetElapsedTime(began));
        return _last;
    }
}
