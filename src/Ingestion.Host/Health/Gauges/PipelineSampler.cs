using Ingestion.Host.Dashboard.Live;
using Ingestion.Messaging;
using Ingestion.Watcher;
using Ingestion.Watcher.Pressure;
using Npgsql;

namespace Ingestion.Host.Health.Gauges;

/// <summary>
/// Asks the servers when somebody asks for <c>/metrics</c>, and nobody otherwise; each question at its own pace, so that answering never takes
/// more than a fiftieth of the database's time. What is not answered in time is told with the next scrape.
/// </summary>
/// <param name="database">The database; null for a process that leaves it to others.</param>
/// <param name="queues">The broker's queues; null likewise, and with the embedded transport.</param>
/// <param name="watcher">The folders that this process watches, or null.</param>
/// <param name="time">The clock.</param>
internal sealed class PipelineSampler(NpgsqlDataSource? database, QueueWatch? queues, WatcherStatus? watcher, TimeProvider time)
{
    /// <summary>How long a scrape waits for the answers.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _turn = new();
    private readonly Paced<IReadOnlyList<DatabaseFigures>> _database = Ask(database, time, GaugeQuestions.Database, r => new DatabaseFigures(
        r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), r.GetDouble(8)));

    private readonly Paced<IReadOnlyList<double>> _oldest = Ask(database, time, GaugeQuestions.OldestInFlight, r => r.GetDouble(0));
    private readonly Paced<IReadOnlyList<GroupingBacklog>> _grouping = Ask(database, time, GaugeQuestions.Grouping, r => new GroupingBacklog(r.GetInt64(0), r.GetDouble(1)));
    private readonly Paced<IReadOnlyList<OutcomeCount>> _outcomes = Ask(database, time, GaugeQuestions.Outcomes, r => new OutcomeCount(r.GetString(0), r.GetInt64(1), r.GetInt64(2)));

    private readonly Paced<IReadOnlyList<CauseCount>> _failures = Ask(
        database, time, GaugeQuestions.Failures, r => new CauseCount(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4)));

    private readonly Paced<IReadOnlyList<SourceRhythm>> _sources = Ask(
        database, time, GaugeQuestions.Rhythms, r => new SourceRhythm(r.GetString(0), r.GetDouble(1), r.GetDouble(2), r.GetInt64(3)));

    private Task _disks = Task.CompletedTask;
    private Task _broker = Task.CompletedTask;
    private Task _ledger = Task.CompletedTask;

    /// <summary>The last answers.</summary>
    public PipelineReading Last { get; private set; } = new();

    /// <summary>
    /// Asks disks, broker and database again, each unless an earlier asking is still under way (a share that is away answers nobody for hours);
    /// returns when there are answers or <see cref="Patience"/> is over.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        Task all;
        lock (_turn) all = Task.WhenAll(_disks = Again(_disks, ReadDisksAsync), _broker = Again(_broker, ReadBrokerAsync), _ledger = Again(_ledger, ReadDatabaseAsync));
        await Task.WhenAny(all, Task.Delay(Patience, time, cancellationToken));
    }

    private static Task Again(Task running, Func<Task> read) => running.IsCompleted ? Task.Run(read, CancellationToken.None) : running;

    private static Paced<IReadOnlyList<T>> Ask<T>(NpgsqlDataSource? database, TimeProvider time, string sql, Func<NpgsqlDataReader, T> read) =>
        new(time, async () =>
        {
            await using var command = database!.CreateCommand(sql);
            command.CommandTimeout = 15;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync()) rows.Add(read(reader));
            return rows;
        });

    /// <summary>Null where the database did not answer.</summary>
    private static async Task<IReadOnlyList<T>?> TryAsync<T>(Paced<IReadOnlyList<T>> question)
    {
        try
        {
            return await question.ReadAsync(CancellationToken.None);
        }
        catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
        {
            return null;
        }
    }

    private Task ReadDisksAsync()
    {
        List<FolderRoom> found = [];
        foreach (var archive in (watcher?.Folders ?? []).Select(folder => folder.Folder.Archive).Distinct())
            if (FreeDisk.At(archive) is { } free) found.Add(new FolderRoom(archive, free));
        lock (_turn) Last = Last with { Room = found };
        return Task.CompletedTask;
    }

    private async Task ReadBrokerAsync()
    {
        if (queues is null) return;
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var states = await queues.ReadAsync(patience.Token);
            lock (_turn) Last = Last with { BrokerUp = true, Queues = states };
        }
        catch (Exception away) when (away is BrokerRefusedException or OperationCanceledException)
        {
            lock (_turn) Last = Last with { BrokerUp = false, Queues = [] };
        }
    }

    /// <summary>One question after the other, the cheapest first: what is known is told even when the rest takes long.</summary>
    private async Task ReadDatabaseAsync()
    {
        if (database is null) return;
        if (await TryAsync(_database) is not [var figures])
        {
            // What was true before is not told as if it were true now.
            lock (_turn) Last = new PipelineReading { DatabaseUp = false, BrokerUp = Last.BrokerUp, Queues = Last.Queues, Room = Last.Room };
            return;
        }

        lock (_turn) Last = Last with { DatabaseUp = true, Database = figures };
        if (await TryAsync(_oldest) is [var oldest]) lock (_turn) Last = Last with { OldestInFlight = oldest };
        if (await TryAsync(_grouping) is [var grouping]) lock (_turn) Last = Last with { Grouping = grouping };
        if (await TryAsync(_failures) is { } failures) lock (_turn) Last = Last with { Failures = failures };
        if (await TryAsync(_outcomes) is { } outcomes) lock (_turn) Last = Last with { Outcomes = outcomes };
        if (await TryAsync(_sources) is { } sources) lock (_turn) Last = Last with { Sources = sources };
    }
}
