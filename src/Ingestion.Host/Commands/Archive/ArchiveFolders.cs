using Ingestion.Watcher;

namespace Ingestion.Host.Commands.Archive;

/// <summary>The archives that the configuration names.</summary>
internal static class ArchiveFolders
{
    /// <summary>Each archive once.</summary>
    /// <exception cref="FormatException">No folder is configured.</exception>
    public static IReadOnlyList<string> Of(IConfiguration configuration) => [.. Folders(configuration).Select(folder => folder.Archive).Distinct(StringComparer.Ordinal)];

    /// <summary>The archive of the files that were dropped into <paramref name="folder"/>; the first one where that is watched no longer.</summary>
    /// <exception cref="FormatException">No folder is configured.</exception>
    public static string Of(IConfiguration configuration, string folder)
    {
        var folders = Folders(configuration);
        return (folders.FirstOrDefault(watched => watched.Path == folder) ?? folders[0]).Archive;
    }

    private static IReadOnlyList<WatchedFolder> Folders(IConfiguration configuration)
    {
        var folders = WatchedFolder.From(configuration.GetSection(WatcherOptions.Section).Get<WatcherOptions>() ?? new WatcherOptions());
        return folders.Count > 0 ? folders : throw new FormatException("Watcher:Folder: name the watched folder, so that its archive is found (and Watcher:Archive where it lies elsewhere)");
    }
}
