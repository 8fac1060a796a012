namespace Ingestion.Watcher.Discovery;

/// <summary>The source label of a file: the first folder of its path below the watched folder.</summary>
internal static class SourceLabel
{
    /// <summary>The label of <paramref name="path"/>; <paramref name="fallback"/> where it lies directly in the folder.</summary>
    internal static string Of(string path, string fallback)
    {
        var cut = path.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? fallback : path[..cut];
    }
}
