namespace Ingestion.Watcher.FileSystem;

/// <summary>One name in a directory.</summary>
/// <param name="Name">The name, or null where it is not valid UTF-8.</param>
/// <param name="Display">The name as it may be shown; set only where <paramref name="Name"/> is null.</param>
/// <param name="Kind">What the directory says it is.</param>
internal readonly record struct DirectoryItem(string? Name, string? Display, FileKind Kind);
