namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary>One part of the floor: what the work costs when nothing but the work is done.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Usage">Processor time of this process (as the worker's), the broker and the database.</param>
/// <param name="Elapsed">How long it took on the clock.</param>
internal sealed record FloorPart(string Name, Usage Usage, TimeSpan Elapsed)
{
    /// <summary>Does <paramref name="work"/> and measures what it used, here and in the servers.</summary>
    public static async Task<FloorPart> MeasureAsync(string name, Func<Task<UsageMeter>> meter, Func<Task> work)
    {
        var started = await meter();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await work();
        return new FloorPart(name, started.Stop(), clock.Elapsed);
    }

    /// <summary>The same for work that needs no server: what those do meanwhile, such as analysing the tables of the run before, belongs to others.</summary>
    public static async Task<FloorPart> MeasureAloneAsync(string name, Func<Task<UsageMeter>> meter, Action work)
    {
        var part = await MeasureAsync(name, meter, () => Task.Run(work));
        return part with { Usage = part.Usage with { BrokerSeconds = 0, DatabaseSeconds = 0 } };
    }

    /// <summary>A line of the table: milliseconds of processor time an article.</summary>
    public string Line(int articles) =>
        $"  {Name,-44} {Usage.Seconds * 1000 / articles,6:F3} ms (client {Usage.WorkerSeconds * 1000 / articles:F3}, broker {Usage.BrokerSeconds * 1000 / articles:F3}, database {Usage.DatabaseSeconds * 1000 / articles:F3}); {articles / Elapsed.TotalSeconds:F0} articles/s on the clock";
}
