namespace Ingestion.Database.Takedown;

/// <summary>A file that is to be, or was, taken down.</summary>
/// <param name="Id">The file.</param>
/// <param name="Folder">The watched folder it lay in.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Source">Its source label.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal, or null.</param>
/// <param name="Outcome">Its outcome before.</param>
/// <param name="MovedTo">Where it lies, or null.</param>
/// <param name="Articles">How many article rows it holds.</param>
/// <param name="Bundle">The bundle that it is an entry of, or null.</param>
/// <param name="IsNamed">Whether it was asked for, or repeats what was; false where it only holds another text of one of these files' articles.</param>
/// <param name="IsForgotten">Whether it is taken down already.</param>
/// <param name="Texts">The keys in <c>ops.forgotten_text</c> that its texts left there, lower-case hexadecimal.</param>
public sealed record ForgottenFile(
    Guid Id, string Folder, string Path, string Source, DateTimeOffset FoundAt, long Size, string? Sha256, string Outcome, string? MovedTo, long Articles,
    ForgottenEntryBundle? Bundle, bool IsNamed, bool IsForgotten, IReadOnlyList<string> Texts);
