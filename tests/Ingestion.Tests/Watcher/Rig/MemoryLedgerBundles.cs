using Ingestion.Contracts.Ledger;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>The bundles' part of the ledger's contract in memory.</summary>
internal sealed partial class MemoryLedger : IBundleLedger
{
    internal IReadOnlyList<Row> EntriesOf(Guid bundleId) => [.. Rows.Where(row => row.ParentId == bundleId).OrderBy(row => row.Ordinal)];

    public Task<IReadOnlyList<LedgerEntry>> EnterEntriesAsync(Guid bundleId, IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken)
    {
        Throw("enter-entries", cancellationToken);
        lock (_gate)
        {
            var bundle = _rows[bundleId];
            if (bundle.Outcome != FileOutcome.InFlight)
                return Task.FromResult<IReadOnlyList<LedgerEntry>>([]);
            return Task.FromResult<IReadOnlyList<LedgerEntry>>([.. entries.Select(entry => Enter(bundle, entry).Entry)]);
        }
    }

    public Task<int> EntriesUnderWayAsync(Guid bundleId, CancellationToken cancellationToken)
    {
        Throw("entries-under-way", cancellationToken);
        return Task.FromResult(EntriesOf(bundleId).Count(row => row.Outcome == FileOutcome.InFlight && row.PublishedAt is not null));
    }

    public Task CompleteAsync(Guid bundleId, CancellationToken cancellationToken)
    {
        Throw("complete", cancellationToken);
        lock (_gate)
            (_rows[bundleId].IsComplete, _rows[bundleId].PublishedAt) = (true, DateTimeOffset.UtcNow);
        _settled.Writer.TryWrite(true);
        return Task.CompletedTask;
    }

    public Task<int> SettleExpandedAsync(string folder, CancellationToken cancellationToken)
    {
        Throw("settle-expanded", cancellationToken);
        lock (_gate)
        {
            var done = _rows.Values.Where(row => row.IsComplete && row.Outcome == FileOutcome.InFlight
                && !_rows.Values.Any(entry => entry.ParentId == row.Id && entry.Outcome == FileOutcome.InFlight)).ToList();
            foreach (var row in done)
                row.Outcome = FileOutcome.Expanded;
            return Task.FromResult(done.Count);
        }
    }

    public Task<bool> GiveUpEntriesAsync(Guid bundleId, DateTimeOffset publishedBefore, string detail, CancellationToken cancellationToken)
    {
        Throw("give-up-entries", cancellationToken);
        lock (_gate)
        {
            var open = _rows.Values.Where(row => row.ParentId == bundleId && row.Outcome == FileOutcome.InFlight).ToList();
            foreach (var row in open.Where(row => row.PublishedAt is null || row.PublishedAt < publishedBefore))
                (row.Outcome, row.Reason, row.Detail) = (FileOutcome.Rejected, "vanished", detail);
            return Task.FromResult(open.All(row => row.Outcome != FileOutcome.InFlight));
        }
    }

    private Row Enter(Row bundle, SeenEntry entry)
    {
        if (_rows.Values.FirstOrDefault(row => row.ParentId == bundle.Id && row.Ordinal == entry.Ordinal) is { } known)
            return known;
        var seen = new SeenFile(Guid.CreateVersion7(), "", entry.Path, default, bundle.Seen.Source, entry.ContentSha256, bundle.Seen.FoundAt);
        var row = new Row(seen) { ParentId = bundle.Id, Ordinal = entry.Ordinal };
        if (entry.Reason is { } reason)
            (row.Outcome, row.Reason, row.Detail) = (FileOutcome.Rejected, Name(reason), entry.Detail);
        return _rows[seen.ProposedId] = row;
    }
}
