using System.Diagnostics;

namespace Ingestion.Testing;

/// <summary>Waits for something to become true, looking again and again, with an end.</summary>
public static class Waiting
{
    /// <summary>The deadline when a test names none.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Looks until what is seen satisfies the condition. An exception while looking counts as 'not yet', because the
    /// server asked may be away; it is told when the time is up.
    /// </summary>
    /// <param name="what">What is waited for, for the message: 'the file to be stored'.</param>
    /// <param name="look">Fetches the present state.</param>
    /// <param name="reached">Whether that state is the one waited for.</param>
    /// <param name="deadline">How long at most; <see cref="DefaultDeadline"/> if null.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>The state that satisfied.</returns>
    /// <exception cref="TimeoutException">The deadline passed; the message holds what was last seen.</exception>
    public static Task<T> UntilAsync<T>(
        string what,
        Func<CancellationToken, Task<T>> look,
        Func<T, bool> reached,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default) =>
        UntilAsync(what, look, reached, deadline ?? DefaultDeadline, Interval, cancellationToken);

    /// <summary>The same, with so long between two looks.</summary>
    /// <inheritdoc cref="UntilAsync{T}(string, Func{CancellationToken, Task{T}}, Func{T, bool}, TimeSpan?, CancellationToken)"/>
    public static async Task<T> UntilAsync<T>(
        string what, Func<CancellationToken, Task<T>> look, Func<T, bool> reached, TimeSpan limit, TimeSpan interval, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        string seen = "nothing";
        Exception? cause = null;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        while (true)
        {
            try
            {
                var state = await look(time.Token);
                (seen, cause) = ($"{state}", null);
                if (reached(state))
                    return state;
                await Task.Delay(interval, time.Token);
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                if (time.IsCancellationRequested)
                    throw new TimeoutException($"waited {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s for {what}; last seen: {seen}", cause);
                (seen, cause) = (problem.Message, problem);
                await Task.Delay(interval, cancellationToken);
            }
        }
    }

    /// <summary>Looks until the answer is yes.</summary>
    /// <inheritdoc cref="UntilAsync{T}(string, Func{CancellationToken, Task{T}}, Func{T, bool}, TimeSpan?, CancellationToken)"/>
    public static Task UntilAsync(
        string what, Func<CancellationToken, Task<bool>> look, TimeSpan? deadline = null, CancellationToken cancellationToken = default) =>
        UntilAsync(what, look, yes => yes, deadline, cancellationToken);
}
