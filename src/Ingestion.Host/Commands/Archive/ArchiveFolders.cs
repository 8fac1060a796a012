using Ingestion.Watcher;

namespace Ingestion.Host.Commands.Archive;

/// <summary>The archives that the configuration names.</summary>
internal static class ArchiveFolders
{
    /// <summary>Each archive once.</summary>
    /// <exception cref="FormatException">No folder is configured.</exception>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var options = configuration.GetSection(WatcherOptions.Section).Get<WatcherOptions>() ?? new WatcherOptions();
        var archives = WatchedFolder.From(options).Select(folder => folder.Archive).Distinct(StringComparer.Ordinal).ToList();
        return archives.Count > 0 ? archives : throw new FormatException("Watcher:Folder: name the watched folder, so that its archive is found (and Watcher:Archive where it lies elsewhere)");
    }
}
