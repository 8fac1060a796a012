using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>Asks the database what the overview shows, each question at its own pace. For one caller at a time.</summary>
internal sealed class LedgerReader
{
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
        _custody = new(time, token => database.AskAsync(OverviewQuestions.Custody, r => new CustodyRow(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), token), RefreshPace.Seldom);
        _inFlight = new(time, token => database.AskAsync(OverviewQuestions.InFlight, r => new InFlight(r.GetInt64(0), r.TimeOrNull(1)), token));
        _minutes = new(time, token => database.AskAsync(OverviewQuestions.Minutes, r => new MinuteCount(r.Time(0), r.GetInt64(1)), token));
        _latency = new(time, token => database.AskAsync(OverviewQuestions.Latency, r => new MinuteLatency(r.Time(0), r.LengthOrNull(1), r.LengthOrNull(2)), token));
        _failures = new(time, token => database.AskAsync(FailureQuestions.Open, FailureQuestions.Read, token));
        _stuck = new(time, token => database.AskAsync(OverviewQuestions.Stuck, r => new StuckRow(r.GetGuid(0), r.GetString(1), r.Time(2), r.GetString(3)), token));
        _grouping = new(time, token => database.AskAsync(OverviewQuestions.Grouping, r => r.GetInt64(0), token));
        _recent = new(time, token => database.AskAsync(
            OverviewQuestions.Recent,
            r => new ArticleRow(r.GetGuid(0), r.TextOrNull(1), r.GetString(2), r.GetString(3), r.TextOrNull(4), r.TimeOrNull(5), r.TimeOrNull(6), null),
            token));
    }

    /// <summary>The report; asks the questions that are due, all at once.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<LedgerReport> ReadAsync(CancellationToken cancellationToken)
    {
        var custody = _custody.ReadAsync(cancellationToken);
        var inFlight = _inFlight.ReadAsync(cancellationToken);
        var minutes = _minutes.ReadAsync(cancellationToken);
        var latency = _latency.ReadAsync(cancellationToken);
        var failures = _failures.ReadAsync(cancellationToken);
        var stuck = _stuck.ReadAsync(cancellationToken);
        var grouping = _grouping.ReadAsync(cancellationToken);
        var recent = _recent.ReadAsync(cancellationToken);

        // All of them, also when one fails: the next call must find none of them under way.
        await Task.WhenAll(custody, inFlight, minutes, latency, failures, stuck, grouping, recent);
        return new LedgerReport(await custody, (await inFlight)[0], await minutes, await latency, await failures, await stuck, (await grouping)[0], await recent);
    }
}
