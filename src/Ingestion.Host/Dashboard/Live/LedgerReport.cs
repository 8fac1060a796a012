using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>What the database says for the overview.</summary>
/// <param name="Custody">Every file by its outcome.</param>
/// <param name="InFlight">What is under way.</param>
/// <param name="Minutes">Texts stored in each minute of the last hour, oldest first.</param>
/// <param name="Latency">From the finding of a file to its outcome, in each minute of the last hour, oldest first.</param>
/// <param name="Failures">Causes nobody has seen to.</param>
/// <param name="Stuck">Files that are under way for long.</param>
/// <param name="WaitingToBeGrouped">Texts that wait to be grouped.</param>
/// <param name="Recent">The newest articles.</param>
internal sealed record LedgerReport(
    IReadOnlyList<CustodyRow> Custody,
    InFlight InFlight,
    IReadOnlyList<MinuteCount> Minutes,
    IReadOnlyList<MinuteLatency> Latency,
    IReadOnlyList<FailureGroup> Failures,
    IReadOnlyList<StuckRow> Stuck,
    long WaitingToBeGrouped,
    IReadOnlyList<ArticleRow> Recent);
