using Ingestion.Contracts.Ledger;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>Brings what was decided by contents and what was decided by articles together.</summary>
internal static class BatchOutcomes
{
    /// <summary>The outcome of each file. A file that repeats a text gives its content away: its own duplicates follow to the new owner.</summary>
    public static IReadOnlyDictionary<Guid, SettledItem> Of(IReadOnlyDictionary<Guid, SettledItem> byContent, IReadOnlyDictionary<Guid, SettledItem> byArticle)
    {
        var outcomes = new Dictionary<Guid, SettledItem>(byContent.Count);
        foreach (var (file, settled) in byContent)
        {
            var final = byArticle.GetValueOrDefault(file, settled);
            while (final.DuplicateOf is { } owner && byArticle.TryGetValue(owner, out var moved) && moved.Outcome == FileOutcome.Duplicate)
            {
                final = final with { DuplicateOf = moved.DuplicateOf };
            }

            outcomes[file] = final;
        }

        return outcomes;
    }
}
