using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Ingestion.Persister.Writing;

/// <summary>
/// Commits the envelopes of many handlers together (group commit: Gawlick and Kinkade, 1985). A writer takes what waits now, up to the
/// limits, and never waits for more: one envelope at rest, hundreds under load. A handler awaits its outcomes and then acknowledges.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    // At rest a commit holds the one article that came, under a full load some twenty.
    private const int Several = 4;
    private static readonly TimeSpan CrowdedFor = TimeSpan.FromSeconds(1);

    private readonly Channel<PendingWrite> _waiting;
    private readonly ArticleWriter _writer;
    private readonly PersisterOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly Task[] _loops;
    private long _lastFullCommit;

    /// <summary>Starts the writers.</summary>
    /// <param name="writer">Writes.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    public GroupCommit(ArticleWriter writer, IOptions<PersisterOptions> options, TimeProvider time)
    {
        _time = time;
        _lastFullCommit = time.GetTimestamp();
        _writer = writer;
        _options = options.Value;
        _waiting = Channel.CreateBounded<PendingWrite>(_options.Waiting);
        _loops = [.. Enumerable.Range(0, _options.Writers).Select(_ => Task.Run(LoopAsync))];
    }

    /// <summary>Envelopes that wait for a writer.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <summary>Whether articles come faster than one by one: envelopes wait, or a commit of the last second held several articles.</summary>
    public bool IsCrowded => Waiting > 0 || _time.GetElapsedTime(Volatile.Read(ref _lastFullCommit)) < CrowdedFor;

    /// <summary>Settles an envelope's items together with whatever else waits.</summary>
    /// <returns>One outcome an item, in the order classified, rejected, quarantined; committed.</returns>
    /// <exception cref="Database.Faults.DatabaseAwayException">The database cannot be worked with.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the items may be written all the same.</exception>
    public async Task<IReadOnlyList<ItemOutcome>> CommitAsync(PersistBatch batch, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite(batch);
        if (pending.Count == 0)
        {
            return [];
        }

        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new OperationCanceledException("The persister is stopping.");
        }

        return await pending.Outcomes.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no more, gives the writers up to 10 s for what they have begun, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete())
        {
            return;
        }

        _stop.CancelAfter(TimeSpan.FromSeconds(10));
        await Task.WhenAll(_loops);
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var group = new List<PendingWrite>();
        PendingWrite? tooMuch = null;
        while (tooMuch is not null || await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            tooMuch = Take(group, tooMuch);
            if (group.Count > 0)
            {
                await WriteAsync(group);
            }
        }
    }

    // What waits now within the limits; answers the one that was taken from the channel and did not fit.
    private PendingWrite? Take(List<PendingWrite> group, PendingWrite? first)
    {
        int items = 0;
        long bytes = 0;
        while (first is not null || _waiting.Reader.TryRead(out first))
        {
            if (group.Count > 0 && (items + first.Count > _options.MaxItems || bytes + first.Bytes > _options.MaxBytes))
            {
                return first;
            }

            group.Add(first);
            items += first.Count;
            bytes += first.Bytes;
            first = null;
        }

        return null;
    }

    private async Task WriteAsync(List<PendingWrite> group)
    {
        try
        {
            var whole = group.Count == 1
                ? group[0].Batch
                : new PersistBatch(
                    [.. group.SelectMany(pending => pending.Batch.Classified)],
                    [.. group.SelectMany(pending => pending.Batch.Rejected)],
                    [.. group.SelectMany(pending => pending.Batch.Quarantined)]);
            var outcomes = await _writer.WriteAsync(whole, _stop.Token);
            if (outcomes.Count >= Several) Volatile.Write(ref _lastFullCommit, _time.GetTimestamp());
            Answer(group, whole, outcomes);
        }
        catch (Exception fault)
        {
            // Whatever it is belongs to the callers; the loop goes on.
            foreach (var pending in group)
            {
                pending.Fail(fault);
            }
        }
    }

    private static void Answer(List<PendingWrite> group, PersistBatch whole, IReadOnlyList<ItemOutcome> outcomes)
    {
        var classified = 0;
        var rejected = whole.Classified.Count;
        var quarantined = rejected + whole.Rejected.Count;
        foreach (var pending in group)
        {
            pending.Answer(
            [
                .. Next(pending.Batch.Classified.Count, ref classified),
                .. Next(pending.Batch.Rejected.Count, ref rejected),
                .. Next(pending.Batch.Quarantined.Count, ref quarantined),
            ]);
        }

        IEnumerable<ItemOutcome> Next(int count, ref int place)
        {
            var part = outcomes.Skip(place).Take(count);
            place += count;
            return part;
        }
    }
}
