namespace Ingestion.Database.Takedown;

/// <summary>The bundle that a forgotten entry came out of, and whose bytes hold the entry's.</summary>
/// <param name="Id">The bundle.</param>
/// <param name="Folder">The watched folder it lay in.</param>
/// <param name="Path">Its path there.</param>
/// <param name="LiesAt">Where it lies, or null where it was taken down or cleared.</param>
public sealed record ForgottenEntryBundle(Guid Id, string Folder, string Path, string? LiesAt);
