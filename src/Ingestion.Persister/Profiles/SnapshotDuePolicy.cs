namespace Ingestion.Persister.Profiles;

/// <summary>Decides when a source's profile is taken anew: early while it is young, seldom when a few articles no longer change it.</summary>
internal static class SnapshotDuePolicy
{
    /// <summary>Fewest new articles.</summary>
    public const int Least = 3;

    /// <summary>One new article to so many counted ones.</summary>
    private const int OneIn = 20;

    /// <summary>Whether a snapshot is due.</summary>
    /// <param name="added">Articles counted since the last snapshot.</param>
    /// <param name="counted">All that would be counted.</param>
    public static bool IsDue(long added, long counted) => added >= Math.Max(Least, Math.Min(counted, int.MaxValue) / OneIn);
}
