using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Outcome;

/// <summary>Deletes the days of archive and rejected that are older than the options keep, once an hour.</summary>
internal sealed class RetentionLoop(WatcherOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled; does not throw then.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        if (options.KeepArchive is null && options.KeepRejected is null)
            return;
        while (!stopping.IsCancellationRequested)
        {
            foreach (var folder in WatchedFolder.From(options))
            {
                DeleteOld(folder.Archive, options.KeepArchive);
                DeleteOld(folder.Rejected, options.KeepRejected);
            }

            await Task.Delay(Interval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Deletes the old days below <paramref name="root"/>, and months and years that are empty then.</summary>
    internal int DeleteOld(string root, TimeSpan? keep)
    {
        if (keep is null || !Directory.Exists(root))
            return 0;
        var firstKept = RetentionPolicy.FirstKept(time.GetUtcNow(), keep.Value);
        var deleted = 0;
        try
        {
            foreach (var day in Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories).SelectMany(Directory.EnumerateDirectories).ToList())
            {
                var parts = day.Split('/');
                if (RetentionPolicy.DayOf(parts[^3], parts[^2], parts[^1]) is not { } date || date >= firstKept)
                    continue;
                Directory.Delete(day, recursive: true);
                deleted++;
                DeleteWhereEmpty(Path.GetDirectoryName(day)!);
                DeleteWhereEmpty(Path.GetDirectoryName(Path.GetDirectoryName(day)!)!);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WatcherLog.RetentionTrouble(logger, root, failure.Message);
        }

        if (deleted > 0)
            WatcherLog.DaysDeleted(logger, deleted, root, firstKept);
        return deleted;
    }

    private static void DeleteWhereEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
