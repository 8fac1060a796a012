using System.Globalization;
using Ingestion.Watcher;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Host.Commands.Doctor;

/// <summary>Looks at folders, disk and inotify.</summary>
internal static class MachineCheck
{
    /// <summary>The findings for every watched folder.</summary>
    public static IEnumerable<Finding> Run(IConfiguration configuration)
    {
        var options = configuration.GetSection(WatcherOptions.Section).Get<WatcherOptions>() ?? new WatcherOptions();
        var folders = WatchedFolder.From(options);
        if (folders.Count == 0) yield return new(Verdict.Warn, "Folder", "Watcher:Folder is not set: name the folder to watch, unless no watcher runs here");
        foreach (var folder in folders)
        {
            yield return Folder("Drop folder", folder.Path);
            yield return Folder("Archive", folder.Archive);
            yield return Folder("Rejected", folder.Rejected);
            if (FreeDisk.At(folder.Archive) is { } free) yield return DoctorPolicy.Disk(folder.Archive, free, options.MinFreeDisk);
        }

        if (StoreFolder.Of(configuration) is { } store) yield return Folder("Store of large bodies", store);
        if (options.Polling) yield return new(Verdict.Ok, "inotify", "not used: Watcher:Polling is set");
        else yield return DoctorPolicy.Inotify(Limit("max_user_watches"), Limit("max_user_instances"), folders.Where(folder => Directory.Exists(folder.Path)).Sum(folder => Subfolders(folder.Path)));
    }

    private static Finding Folder(string what, string folder)
    {
        var exists = Directory.Exists(folder);
        return DoctorPolicy.Folder(what, folder, exists, Existing(folder) is { } place ? Trouble(place, exists) : "no folder above it is there");
    }

    /// <summary>Tries what the service will do: make a file, rename it, list, and delete.</summary>
    private static string? Trouble(string folder, bool list)
    {
        // A name that the watcher leaves alone.
        var probe = Path.Combine(folder, $".ingest-doctor-{Environment.ProcessId}.part");
        try
        {
            File.WriteAllText(probe, "");
            File.Move(probe, probe + "~");
            File.Delete(probe + "~");
            if (list) _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Printable.Of(refused.Message.TrimEnd('.'));
        }
    }

    private static string? Existing(string folder)
    {
        for (var place = folder; place is not null; place = Path.GetDirectoryName(place))
            if (Directory.Exists(place)) return place;
        return null;
    }

    private static long Subfolders(string folder) => 1 + Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).LongCount();

    private static long? Limit(string name) =>
        File.Exists($"/proc/sys/fs/inotify/{name}") && long.TryParse(File.ReadAllText($"/proc/sys/fs/inotify/{name}").Trim(), CultureInfo.InvariantCulture, out var limit) ? limit : null;
}
