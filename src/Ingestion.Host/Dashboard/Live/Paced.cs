namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The last answer to a question, asked again when <see cref="RefreshPace"/> allows, by the monotonic clock: a wall clock that is set back
/// would show old figures until it has caught up. For one caller at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="ask">Asks; under no caller's token, since the answer is for the next ones too. It is to have a deadline of its own.</param>
/// <param name="restful">How many times as long as it takes the question rests.</param>
/// <param name="patience">
/// How long a caller waits for a new answer while there is an old one, which it has instead (stale while revalidating, RFC 5861); null: until the new one is there.
/// </param>
internal sealed class Paced<T>(TimeProvider time, Func<Task<T>> ask, int restful = RefreshPace.Usual, TimeSpan? patience = null)
    where T : class
{
    /// <summary>How old an answer may be that is given while a new one is under way: no older than one may be that rests.</summary>
    public static readonly TimeSpan Stale = RefreshPace.Longest;

    private readonly RefreshPace _pace = new(restful);
    private Task<Answer>? _asking;
    private Answer? _last;
    private TimeSpan _rest;

    /// <summary>The answer; an exception of the asking leaves the question open, and is thrown at whoever comes next when nobody waited for it.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        if (_asking is { IsCompleted: true }) await TakeAsync(_asking);
        if (_last is { } resting && time.GetElapsedTime(resting.Ended) < _rest) return resting.Value;
        _asking ??= AskAsync();
        var old = patience is not null && _last is { } last && time.GetElapsedTime(last.Ended) < Stale ? last : null;
        // Not a race with a delay: one without end would stay registered with the caller's token, which a page that is left open keeps for days.
        await ((Task)_asking).WaitAsync(old is null ? Timeout.InfiniteTimeSpan : patience!.Value, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return _asking.IsCompleted ? (await TakeAsync(_asking)).Value : old!.Value;
    }

    private async Task<Answer> AskAsync()
    {
        var began = time.GetTimestamp();
        var value = await ask();
        return new Answer(value, began, time.GetTimestamp());
    }

    /// <summary>Takes an answer that is there into what is shown.</summary>
    private async Task<Answer> TakeAsync(Task<Answer> asked)
    {
        _asking = null;
        var answer = await asked;

        // The first opens a connection and compiles; what it took says nothing of the next.
        _rest = _last is null
            ? RefreshPace.Shortest
            : _pace.After(time.GetElapsedTime(answer.Began, answer.Ended), time.GetElapsedTime(_last.Ended, answer.Ended));
        _last = answer;
        return answer;
    }

    private sealed record Answer(T Value, long Began, long Ended);
}
