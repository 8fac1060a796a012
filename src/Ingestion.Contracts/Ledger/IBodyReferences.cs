namespace Ingestion.Contracts.Ledger;

/// <summary>What the ledger knows of large bodies, which wait in a store beside their messages. The database implements it.</summary>
public interface IBodyReferences
{
    /// <summary>
    /// Which of these contents are still wanted: some file with that content is in flight, or an open or retried failure of such a file is kept.
    /// </summary>
    /// <param name="contents">SHA-256 of files' bytes in lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlySet<string>> WantedAsync(IReadOnlyCollection<string> contents, CancellationToken cancellationToken);

    /// <summary>
    /// Has a file published again by whoever can read it, where it is in flight: its message is lost because its body is. Of an entry of a
    /// bundle, the bundle is walked again. Harmless for a file that is settled.
    /// </summary>
    /// <returns>Whether it was in flight.</returns>
    Task<bool> PublishAgainAsync(Guid fileId, CancellationToken cancellationToken);
}
