namespace Ingestion.Host.Dashboard.Live;

/// <summary>All that the overview shows, read at one time.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Flow">The pipeline.</param>
/// <param name="Ledger">What the database says; null where it has never answered.</param>
/// <param name="Trouble">Why the database's part is old or missing; null where it is fresh.</param>
internal sealed record Overview(DateTimeOffset At, FlowReport Flow, LedgerReport? Ledger, string? Trouble);
