using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>Asks the database what the overview shows, each question at its own pace. For one caller at a time.</summary>
internal sealed class LedgerReader
{
    /// <summary>How long the page waits for the newest balance, which reads every file, before it shows the last one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Paced<IReadOnlyList<CustodyRow>> _custody;
    private readonly Paced<IReadOnlyList<InFlight>> _inFlight;
    private readonly Paced<IReadOnlyList<MinuteCount>> _minutes;
    private readonly Paced<IReadOnlyList<MinuteLatency>> _latency;
    private readonly Paced<IReadOnlyList<FailureGroup>> _failures;
    private readonly Paced<IReadOnlyList<StuckRow>> _stuck;
    private readonly Paced<IReadOnlyList<long>> _grouping;
    private readonly Paced<IReadOnlyList<ArticleRow>> _recent;

    /// <summary>A reader over the page's connections.</summary>
    public LedgerReader(DashboardDatabase database, TimeProvider time)
    {
        _custody = new(
            time,
            () => database.AskAsync(OverviewQuestions.Custody, r => new CustodyRow(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), CancellationToken.None),
            RefreshPace.Seldom,
            Patience);
        _inFlight = new(time, () => database.AskAsync(OverviewQuestions.InFlight, r => new InFlight(r.GetInt64(0), r.TimeOrNull(1)), CancellationToken.None));
        _minutes = new(time, () => database.AskAsync(OverviewQuestions.Minutes, r => new MinuteCount(r.Time(0), r.GetInt64(1)), CancellationToken.None));
        _latency = new(time, () => database.AskAsync(OverviewQuestions.Latency, r => new MinuteLatency(r.Time(0), r.LengthOrNull(1), r.LengthOrNull(2)), CancellationToken.None));
        _failures = new(time, () => database.AskAsync(FailureQuestions.Open, FailureQuestions.Read, CancellationToken.None));
        _stuck = new(time, () => database.AskAsync(OverviewQuestions.Stuck, r => new StuckRow(r.GetGuid(0), r.GetString(1), r.Time(2), r.GetString(3)), CancellationToken.None));
        _grouping = new(time, () => database.AskAsync(OverviewQuestions.Grouping, r => r.GetInt64(0), CancellationToken.None));
        _recent = new(time, () => database.AskAsync(
            OverviewQuestions.Recent,
            r => new ArticleRow(r.GetGuid(0), r.TextOrNull(1), r.GetString(2), r.GetString(3), r.TextOrNull(4), r.TimeOrNull(5), r.TimeOrNull(6), null),
            CancellationToken.None));
    }

    /// <summary>The report; asks the questions that are due.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<LedgerReport> ReadAsync(CancellationToken cancellationToken)
    {
        var custody = _custody.ReadAsync(cancellationToken);
        var others = ReadOthersAsync(cancellationToken);

        // Both, also when one fails: each question is for one caller at a time.
        await Task.WhenAll(custody, others);
        return (await others)(await custody);
    }

    /// <summary>One after the other: each connection plans for itself, and over partitions that costs more than the answer.</summary>
    private async Task<Func<IReadOnlyList<CustodyRow>, LedgerReport>> ReadOthersAsync(CancellationToken cancellationToken)
    {
        var inFlight = await _inFlight.ReadAsync(cancellationToken);
        var minutes = await _minutes.ReadAsync(cancellationToken);
        var latency = await _latency.ReadAsync(cancellationToken);
        var failures = await _failures.ReadAsync(cancellationToken);
        var stuck = await _stuck.ReadAsync(cancellationToken);
        var grouping = await _grouping.ReadAsync(cancellationToken);
        var recent = await _recent.ReadAsync(cancellationToken);
        return custody => new LedgerReport(custody, inFlight[0], minutes, latency, failures, stuck, grouping[0], recent);
    }
}
