namespace Ingestion.Contracts.Messages;

/// <summary>What every item of every envelope carries from the folder to the rows.</summary>
/// <param name="FileId">The file's id in the ledger, a UUID version 7 (RFC 9562, section 5.7).</param>
/// <param name="ParentId">The bundle's file id where this file came out of one, else null.</param>
/// <param name="Ordinal">The entry's place in its bundle, from 0; 0 for a file of its own.</param>
/// <param name="Source">The source label: the name of the first subfolder under the drop folder, or the folder's default.</param>
/// <param name="ContentSha256">SHA-256 of the bytes as found, 64 lower-case hexadecimal digits (FIPS 180-4).</param>
/// <param name="FoundAt">When the watcher took the file, UTC.</param>
/// <param name="Attempt">How often the present stage has put this item off, from 0. Every stage starts again at 0.</param>
public sealed record ItemIdentity(
    Guid FileId,
    Guid? ParentId,
    int Ordinal,
    string Source,
    string ContentSha256,
    DateTimeOffset FoundAt,
    int Attempt = 0);
