using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>The files that a scenario drops, each of other content than all others, and what has become of them.</summary>
internal sealed class Workload(Service service)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Files dropped so far.</summary>
    public int Dropped { get; private set; }

    public void Drop(int files)
    {
        for (var last = Dropped + files; Dropped < last; Dropped++) service.DropFile($"works/{Dropped}.txt", OwnArticles.Numbered(Dropped));
    }

    /// <summary>Drops <paramref name="files"/> every <paramref name="every"/> until the answer is disposed.</summary>
    public SteadyLoad Load(int files, TimeSpan every) => new(() => Drop(files), every);

    /// <summary>Files that the ledger has and that have no outcome yet.</summary>
    public Task<long> InFlightAsync(CancellationToken cancellationToken) => service.Rows.CountAsync("ops.file where outcome = 'in_flight'", cancellationToken);

    /// <summary>Files that have their outcome.</summary>
    public Task<long> SettledAsync(CancellationToken cancellationToken) => service.Rows.CountAsync("ops.file where outcome <> 'in_flight'", cancellationToken);

    /// <summary>Waits until this many files have their outcome.</summary>
    public async Task UntilSettledAsync(long files, CancellationToken cancellationToken)
    {
        try
        {
            await Waiting.UntilAsync($"{files} files to be settled", SettledAsync, settled => settled >= files, Patience, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{service.LogTails(60)}", late);
        }
    }

    /// <summary>Waits until everything is settled and moved, and takes the balance: nothing lost, nothing doubled, nothing quarantined, every file a row.</summary>
    public async Task<ChaosBalance> SettleAsync(CancellationToken cancellationToken)
    {
        await service.UntilSettledAsync(Dropped, Patience * 2, cancellationToken);
        var balance = await ChaosCheck.BalanceAsync(service, Dropped, planted: 0, cancellationToken);
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(Dropped, $"{balance}");
        return balance;
    }
}
