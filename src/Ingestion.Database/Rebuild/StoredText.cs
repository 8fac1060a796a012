namespace Ingestion.Database.Rebuild;

/// <summary>One article row with its facts, as far as a newer version is compared with it.</summary>
/// <param name="FileId">Its file.</param>
/// <param name="Ordinal">Its place in the file, from 0.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Body">The body.</param>
/// <param name="Facts">Its facts, a line each as <see cref="FactLines"/> writes them, in the order of the text.</param>
public sealed record StoredText(Guid FileId, int Ordinal, string? Title, string Body, IReadOnlyList<string> Facts);
