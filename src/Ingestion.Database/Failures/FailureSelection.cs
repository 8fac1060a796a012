namespace Ingestion.Database.Failures;

/// <summary>Which failures are meant; what is left out does not narrow.</summary>
/// <param name="Ids">Ids of failures or of their files; empty for any.</param>
/// <param name="Cause">The exact cause, or null.</param>
/// <param name="Stage">The stage that gave them up, or null.</param>
public sealed record FailureSelection(IReadOnlyList<Guid> Ids, string? Cause, string? Stage)
{
    /// <summary>All of them.</summary>
    public static FailureSelection All { get; } = new([], null, null);
}
