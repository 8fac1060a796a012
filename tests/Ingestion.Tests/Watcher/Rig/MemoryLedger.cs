using System.Threading.Channels;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>The ledger's contract in memory, with faults on demand.</summary>
internal sealed partial class MemoryLedger : IFileLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Row> _rows = [];
    private readonly Dictionary<(string, string, FileStamp), Guid> _known = [];
    private readonly Channel<bool> _settled = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal Func<string, Exception?>? Fault { get; set; }

    internal IReadOnlyList<Row> Rows
    {
        get
        {
            lock (_gate)
                return [.. _rows.Values];
        }
    }

    internal int Count
    {
        get
        {
            lock (_gate)
                return _rows.Count;
        }
    }

    internal int Open
    {
        get
        {
            lock (_gate)
                return _rows.Values.Count(row => !row.HasLeft);
        }
    }

    internal Row Only(string path) => Rows.Single(row => row.Seen.Path == path);

    internal void Settle(Guid fileId, FileOutcome outcome, string? reason = null, string? detail = null)
    {
        lock (_gate)
        {
            var row = _rows[fileId];
            if (row.Outcome == FileOutcome.InFlight)
                (row.Outcome, row.Reason, row.Detail) = (outcome, reason, detail);
        }

        _settled.Writer.TryWrite(true);
    }

    /// <summary>As if confirmed long ago.</summary>
    internal void Age(Guid fileId, DateTimeOffset publishedAt)
    {
        lock (_gate)
            _rows[fileId].PublishedAt = publishedAt;
    }

    public Task<IReadOnlyList<LedgerEntry>> EnterAsync(IReadOnlyList<SeenFile> files, CancellationToken cancellationToken)
    {
        Throw("enter", cancellationToken);
        lock (_gate)
        {
            var entries = files.Select(file =>
            {
                var key = (file.Folder, file.Path, file.Stamp);
                if (_known.TryGetValue(key, out var id))
                    return _rows[id].Entry;
                _known[key] = file.ProposedId;
                _rows[file.ProposedId] = new Row(file);
                return _rows[file.ProposedId].Entry;
            }).ToList();
            return Task.FromResult<IReadOnlyList<LedgerEntry>>(entries);
        }
    }

    public Task ConfirmPublishedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken)
    {
        Throw("confirm", cancellationToken);
        lock (_gate)
        {
            foreach (var id in fileIds)
                _rows[id].PublishedAt = DateTimeOffset.UtcNow;
        }

        return Task.CompletedTask;
    }

    public Task RejectAsync(Guid fileId, RejectionReason reason, string detail, CancellationToken cancellationToken)
    {
        Throw("reject", cancellationToken);
        Settle(fileId, FileOutcome.Rejected, Name(reason), detail);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LedgerEntry>> UnfinishedAsync(string folder, DateTimeOffset publishedBefore, int limit, CancellationToken cancellationToken)
    {
        Throw("unfinished", cancellationToken);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<LedgerEntry>>([.. _rows.Values
                .Where(row => row.Seen.Folder == folder && row.ParentId is null && row.Outcome == FileOutcome.InFlight && (row.PublishedAt is null || row.PublishedAt < publishedBefore))
                .OrderBy(row => row.Seen.ProposedId).Take(limit).Select(row => row.Entry)]);
        }
    }

    public Task<IReadOnlyList<SettledFile>> SettledAsync(string folder, int limit, CancellationToken cancellationToken)
    {
        Throw("settled", cancellationToken);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<SettledFile>>([.. _rows.Values
                .Where(row => row.Seen.Folder == folder && row.ParentId is null && row.Outcome != FileOutcome.InFlight && !row.HasLeft)
                .OrderBy(row => row.Seen.ProposedId).Take(limit)
                .Select(row => new SettledFile(row.Entry, row.Reason, row.Detail, null, "c1", "k1"))]);
        }
    }

    public Task ConfirmMovedAsync(IReadOnlyCollection<MovedFile> moves, CancellationToken cancellationToken)
    {
        Throw("moved", cancellationToken);
        lock (_gate)
        {
            foreach (var move in moves)
            {
                var row = _rows[move.FileId];
                (row.HasLeft, row.MovedTo, row.Kept) = (true, move.MovedTo, move.Kept);
                if (!move.Kept)
                    _known.Remove((row.Seen.Folder, row.Seen.Path, row.Seen.Stamp));
            }
        }

        return Task.CompletedTask;
    }

    public async Task WaitForSettledAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        Throw("wait", cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            await _settled.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    private static string Name(RejectionReason reason) => System.Text.Json.JsonSerializer.Serialize(reason).Trim('"');

    private void Throw(string call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Fault?.Invoke(call) is { } fault)
            throw fault;
    }

    internal sealed class Row(SeenFile seen)
    {
        internal SeenFile Seen { get; } = seen;

        internal Guid Id => Seen.ProposedId;

        internal Guid? ParentId { get; init; }

        internal int Ordinal { get; init; }

        internal bool IsComplete { get; set; }

        internal FileOutcome Outcome { get; set; }

        internal DateTimeOffset? PublishedAt { get; set; }

        internal string? Reason { get; set; }

        internal string? Detail { get; set; }

        internal bool HasLeft { get; set; }

        internal bool Kept { get; set; }

        internal string? MovedTo { get; set; }

        internal LedgerEntry Entry => new(Seen.ProposedId, Seen.Path, Seen.Stamp, Seen.Source, Seen.ContentSha256, Seen.FoundAt, Outcome, PublishedAt);
    }
}
