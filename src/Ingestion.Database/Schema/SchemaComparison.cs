namespace Ingestion.Database.Schema;

/// <summary>Whether this program and a database speak of the same schema.</summary>
internal static class SchemaComparison
{
    /// <summary>What is wrong, in one line with the cure, or null where both know the same migrations.</summary>
    /// <param name="known">Migrations this program holds.</param>
    /// <param name="applied">Migrations the database has.</param>
    public static string? Difference(IReadOnlyCollection<string> known, IReadOnlyCollection<string> applied)
    {
        var missing = known.Except(applied, StringComparer.Ordinal).ToList();
        var foreign = applied.Except(known, StringComparer.Ordinal).ToList();
        return (missing.Count, foreign.Count) switch
        {
            (0, 0) => null,
            (_, > 0) => $"The database is newer than this program: it has migration {foreign[^1]}, which this program does not know. Run a newer version.",
            _ when applied.Count == 0 => "The database has no schema of this service yet: run 'ingest migrate'.",
            _ => $"The database lacks migration {missing[0]}{(missing.Count > 1 ? $" and {missing.Count - 1} more" : "")}: run 'ingest migrate'.",
        };
    }
}
