using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The parts of a page that have changed, as server-sent events (HTML Living Standard, 9.2), every two seconds. All viewers share one reading
/// of the servers.
/// </summary>
internal sealed class LiveStream(Func<CancellationToken, Task<IReadOnlyList<Markup>>> partsNow, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Streams until the viewer leaves or the process stops.</summary>
    public async Task RunAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var sent = new Dictionary<int, string>();
        try
        {
            await context.Response.WriteAsync("retry: 5000\n\n", end.Token);
            while (!end.IsCancellationRequested)
            {
                await context.Response.WriteAsync(await NextAsync(sent, end.Token), end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                await Task.Delay(Interval, time, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The viewer has left.
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // So it has, in the middle of a write.
        }
    }

    // Without a beat the viewer is told, after a while, that what is shown is old; a comment keeps the stream open.
    private async Task<string> NextAsync(Dictionary<int, string> sent, CancellationToken cancellationToken)
    {
        try
        {
            return EventsOf(await partsNow(cancellationToken), sent);
        }
        catch (Exception away) when (DatabaseTrouble.Is(away))
        {
            return ": the database does not answer\n\n";
        }
    }

    /// <summary>The events for the parts that differ from what was sent; a beat where none does, so that the viewer knows we are here.</summary>
    public static string EventsOf(IReadOnlyList<Markup> fragments, Dictionary<int, string> sent)
    {
        var events = new System.Text.StringBuilder();
        for (var place = 0; place < fragments.Count; place++)
        {
            var markup = fragments[place].ToString();
            if (sent.TryGetValue(place, out var last) && last == markup) continue;
            sent[place] = markup;
            events.Append("event: part\n");
            foreach (var line in markup.Split('\n')) events.Append("data: ").Append(line).Append('\n');
            events.Append('\n');
        }

        return events.Append("event: beat\ndata:\n\n").ToString();
    }
}
