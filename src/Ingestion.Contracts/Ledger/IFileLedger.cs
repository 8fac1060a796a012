using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Ledger;

/// <summary>
/// The ledger of files, <c>ops.file</c>: the truth about every file that was seen. The watcher writes a row before it publishes and
/// moves what the ledger says is settled; the persister commits the outcome together with the rows. The database implements it.
/// </summary>
public interface IFileLedger
{
    /// <summary>
    /// Enters files, all in one transaction. A file that is known by folder, path, inode, size and mtime and has not left the folder
    /// keeps its first id: the answer's <see cref="LedgerEntry.FileId"/> then differs from the proposed one.
    /// </summary>
    /// <returns>One entry a file, in the order given.</returns>
    Task<IReadOnlyList<LedgerEntry>> EnterAsync(IReadOnlyList<SeenFile> files, CancellationToken cancellationToken);

    /// <summary>Notes that the broker confirmed these files' messages.</summary>
    Task ConfirmPublishedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken);

    /// <summary>Settles a file as rejected by the watcher, with its failure row, unless it is settled already.</summary>
    Task RejectAsync(Guid fileId, RejectionReason reason, string detail, CancellationToken cancellationToken);

    /// <summary>
    /// Files of <paramref name="folder"/> that are in flight and either never confirmed or last published before
    /// <paramref name="publishedBefore"/>, oldest first.
    /// </summary>
    Task<IReadOnlyList<LedgerEntry>> UnfinishedAsync(string folder, DateTimeOffset publishedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Files of <paramref name="folder"/> that are settled and have not left it, oldest first.</summary>
    Task<IReadOnlyList<SettledFile>> SettledAsync(string folder, int limit, CancellationToken cancellationToken);

    /// <summary>Notes where settled files went, so that they are not looked for again.</summary>
    Task ConfirmMovedAsync(IReadOnlyCollection<MovedFile> moves, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when some file was settled since the last call, or after <paramref name="timeout"/>. A wake-up may be lost or come for nothing:
    /// the caller looks into the ledger either way.
    /// </summary>
    Task WaitForSettledAsync(TimeSpan timeout, CancellationToken cancellationToken);
}
