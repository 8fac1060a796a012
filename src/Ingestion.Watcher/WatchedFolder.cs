namespace Ingestion.Watcher;

/// <summary>One watched folder and where its files go, all absolute.</summary>
/// <param name="Path">The drop folder.</param>
/// <param name="Archive">Where settled files go.</param>
/// <param name="Rejected">Where rejected and quarantined files go.</param>
public sealed record WatchedFolder(string Path, string Archive, string Rejected)
{
    /// <summary>The folders that the options name, first <see cref="WatcherOptions.Folder"/>.</summary>
    public static IReadOnlyList<WatchedFolder> From(WatcherOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var named = options.Folder is { Length: > 0 } first ? options.Folders.Prepend(first) : options.Folders;
        return [.. named.Select(folder => Resolve(folder, options))];
    }

    private static WatchedFolder Resolve(string folder, WatcherOptions options)
    {
        var path = Absolute(folder);
        return new WatchedFolder(path, Beside(path, options.Archive, "archive"), Beside(path, options.Rejected, "rejected"));
    }

    private static string Beside(string folder, string? configured, string name) => Absolute(
        string.IsNullOrWhiteSpace(configured) ? System.IO.Path.Combine(folder, "..", name) : configured);

    private static string Absolute(string path) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
}
