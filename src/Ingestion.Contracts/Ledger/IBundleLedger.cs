namespace Ingestion.Contracts.Ledger;

/// <summary>
/// The bundles' part of the ledger. A bundle is a file of its own that stays in flight until all of its entries have been entered as
/// files of theirs (parent, ordinal) and are settled; then it is <see cref="FileOutcome.Expanded"/>. The database implements it.
/// </summary>
public interface IBundleLedger
{
    /// <summary>
    /// Enters entries of a bundle, all in one transaction; refused ones are rejected with their failure rows. An entry that is known by
    /// (parent, ordinal) is left as it is: entering again after a crash doubles nothing.
    /// </summary>
    /// <returns>One ledger entry an entry, in the order given; none where the bundle is settled already.</returns>
    Task<IReadOnlyList<LedgerEntry>> EnterEntriesAsync(Guid bundleId, IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken);

    /// <summary>How many entries of the bundle are published and in flight.</summary>
    Task<int> EntriesUnderWayAsync(Guid bundleId, CancellationToken cancellationToken);

    /// <summary>Notes that all entries of the bundle are entered and published; from now on it is settled when they are.</summary>
    Task CompleteAsync(Guid bundleId, CancellationToken cancellationToken);

    /// <summary>Settles the complete bundles of <paramref name="folder"/> none of whose entries is in flight; gives how many.</summary>
    Task<int> SettleExpandedAsync(string folder, CancellationToken cancellationToken);

    /// <summary>
    /// For a bundle that has gone from its folder: rejects, as vanished, the entries in flight that were never published or not since
    /// <paramref name="publishedBefore"/>, because nobody can read them again. Harmless for a file that is no bundle.
    /// </summary>
    /// <returns>Whether no entry is in flight any more, so that the bundle itself may be given up.</returns>
    Task<bool> GiveUpEntriesAsync(Guid bundleId, DateTimeOffset publishedBefore, string detail, CancellationToken cancellationToken);
}
