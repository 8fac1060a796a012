using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingestion.Watcher;

/// <summary>Says in one line what is wrong with the watcher's settings, naming the option.</summary>
internal sealed class WatcherOptionsValidator : IValidateOptions<WatcherOptions>
{
    public ValidateOptionsResult Validate(string? name, WatcherOptions options)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        var failures = found.Select(result => $"Watcher:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}").ToList();
        found.Clear();
        Validator.TryValidateObject(options.Bundles, new ValidationContext(options.Bundles), found, validateAllProperties: true);
        failures.AddRange(found.Select(result => $"Watcher:Bundles:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}"));
        if (!OperatingSystem.IsLinux())
            failures.Add("Watcher: watching a folder needs Linux (it relies on openat, statx and renameat2).");
        failures.AddRange(FolderFailures(options));
        if (options.LowWater >= options.HighWater)
            failures.Add($"Watcher:LowWater: {options.LowWater} must be less than Watcher:HighWater ({options.HighWater}).");
        if (options.DoneMarker is { } marker && (marker.Length < 2 || marker[0] != '.' || marker.Contains('/', StringComparison.Ordinal)))
            failures.Add("Watcher:DoneMarker: an ending such as .done is wanted, a dot and at least one character.");
        if (options.DefaultSource.Contains('/', StringComparison.Ordinal) || options.DefaultSource is "." or "..")
            failures.Add("Watcher:DefaultSource: it names a folder of the archive, so it must not hold a '/'.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FolderFailures(WatcherOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder) && options.Folders.Count == 0)
        {
            yield return "Watcher:Folder: name the folder to watch, as in --set Watcher:Folder=/data/drop.";
            yield break;
        }

        if (options.Folders.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Watcher:Folders: an entry is empty.";
            yield break;
        }

        var folders = WatchedFolder.From(options);
        foreach (var folder in folders)
        {
            if (IsInside(folder.Archive, folder.Path))
                yield return $"Watcher:Archive: {folder.Archive} lies in the watched folder {folder.Path}, so every file would be found again.";
            if (IsInside(folder.Rejected, folder.Path))
                yield return $"Watcher:Rejected: {folder.Rejected} lies in the watched folder {folder.Path}, so every file would be found again.";
            if (folders.Any(other => other != folder && IsInside(folder.Path, other.Path)) || folders.Count(other => other.Path == folder.Path) > 1)
                yield return $"Watcher:Folders: {folder.Path} is watched twice, or lies in another watched folder.";
        }
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
