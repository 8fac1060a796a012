using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher;

/// <summary>Every line the watcher logs; event ids 1000 to 1099 are its own and do not change. Names come in escaped.</summary>
internal static partial class WatcherLog
{
    [LoggerMessage(1000, LogLevel.Information, "Watching {Folder}; settled files go to {Archive}, rejected ones to {Rejected}.")]
    internal static partial void Watching(ILogger logger, string folder, string archive, string rejected);

    [LoggerMessage(1001, LogLevel.Warning, "{Folder}: paused ({Cause}): {Reason}. Runbook: {Runbook}")]
    internal static partial void Paused(ILogger logger, string folder, PauseCause cause, string reason, string runbook);

    [LoggerMessage(1005, LogLevel.Debug, "{Folder}: takes no more for now: {Reason}")]
    internal static partial void Held(ILogger logger, string folder, string reason);

    [LoggerMessage(1002, LogLevel.Information, "{Folder}: goes on after {Seconds:F1} s ({Cause}).")]
    internal static partial void Resumed(ILogger logger, string folder, PauseCause cause, double seconds);

    [LoggerMessage(1003, LogLevel.Warning, "{Folder}: the lease was lost; intake has stopped until it is held again.")]
    internal static partial void LeaseLost(ILogger logger, string folder);

    [LoggerMessage(1004, LogLevel.Information, "{Folder}: stopped.")]
    internal static partial void Stopped(ILogger logger, string folder);

    [LoggerMessage(1010, LogLevel.Warning, "{Folder}: {File} is left alone: {What}.")]
    internal static partial void LeftAlone(ILogger logger, string folder, string file, string what);

    [LoggerMessage(1011, LogLevel.Warning, "{Folder}: more than {Count} odd names are left alone; further ones are not named.")]
    internal static partial void TooManyOddFiles(ILogger logger, string folder, int count);

    [LoggerMessage(1012, LogLevel.Warning, "{Folder}: file events were lost ({Reason}); the folder is looked through now and events are started anew.")]
    internal static partial void EventsLost(ILogger logger, string folder, string reason);

    [LoggerMessage(1013, LogLevel.Warning, "{Folder}: no file events ({Reason}); files are found by the rescan. Raise fs.inotify.max_user_watches or max_user_instances.")]
    internal static partial void EventsRefused(ILogger logger, string folder, string reason);

    [LoggerMessage(1015, LogLevel.Warning, "{Folder}: no file events from a part of it ({Reason}); files there are found by the rescan. Raise fs.inotify.max_user_watches, or mend the rights of its folders.")]
    internal static partial void EventsPartial(ILogger logger, string folder, string reason);

    [LoggerMessage(1014, LogLevel.Information, "{Folder}: another folder lies at this path now; events are started anew.")]
    internal static partial void FolderReplaced(ILogger logger, string folder);

    [LoggerMessage(1020, LogLevel.Debug, "{Folder}: took {Count} files, published {Published}, known {Known}, refused {Refused}.")]
    internal static partial void Took(ILogger logger, string folder, int count, int published, int known, int refused);

    [LoggerMessage(1021, LogLevel.Warning, "{Folder}: {File} ({FileId}) is rejected as {Reason}: {Detail}")]
    internal static partial void Refused(ILogger logger, string folder, string file, Guid fileId, string reason, string detail);

    [LoggerMessage(1022, LogLevel.Warning, "{Folder}: {File} cannot be read now ({Reason}); it is tried again.")]
    internal static partial void ReadTrouble(ILogger logger, string folder, string file, string reason);

    [LoggerMessage(1023, LogLevel.Warning, "{Folder}: the description {File} is not used: {What}.")]
    internal static partial void SidecarIgnored(ILogger logger, string folder, string file, string what);

    [LoggerMessage(1024, LogLevel.Information, "{Folder}: {File} ({FileId}) is expanded: {Entries} entries, {Refused} of them rejected.")]
    internal static partial void Expanded(ILogger logger, string folder, string file, Guid fileId, int entries, int refused);

    [LoggerMessage(1025, LogLevel.Warning, "{Folder}: {File}: the entry {Entry} is rejected as {Reason}: {Detail}")]
    internal static partial void EntryRefused(ILogger logger, string folder, string file, string entry, string reason, string detail);

    [LoggerMessage(1030, LogLevel.Information, "{Folder}: took up {Count} unfinished files again ({Vanished} had vanished).")]
    internal static partial void Recovered(ILogger logger, string folder, int count, int vanished);

    [LoggerMessage(1031, LogLevel.Warning, "{Folder}: {Count} files were in flight for more than {Seconds:F0} s with empty queues and are published again.")]
    internal static partial void Republished(ILogger logger, string folder, int count, double seconds);

    [LoggerMessage(1040, LogLevel.Debug, "{Folder}: moved {Count} settled files.")]
    internal static partial void Moved(ILogger logger, string folder, int count);

    [LoggerMessage(1041, LogLevel.Information, "{Folder}: {File} ({FileId}) has changed since it was taken and is taken again as new content.")]
    internal static partial void ChangedSince(ILogger logger, string folder, string file, Guid fileId);

    [LoggerMessage(1042, LogLevel.Warning, "{Folder}: {File} ({FileId}) cannot be moved yet: {Reason}")]
    internal static partial void MoveTrouble(ILogger logger, string folder, string file, Guid fileId, string reason);

    [LoggerMessage(1050, LogLevel.Information, "Retention: deleted {Days} days of {Folder} older than {Before}.")]
    internal static partial void DaysDeleted(ILogger logger, int days, string folder, DateOnly before);

    [LoggerMessage(1051, LogLevel.Warning, "Retention: {Folder} cannot be cleared ({Reason}); it is tried again in an hour.")]
    internal static partial void RetentionTrouble(ILogger logger, string folder, string reason);
}
