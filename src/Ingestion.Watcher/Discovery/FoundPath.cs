using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Discovery;

/// <summary>A path the rescan came by.</summary>
/// <param name="Path">The path below the watched folder.</param>
/// <param name="Look">What it was seen to be.</param>
internal readonly record struct FoundPath(string Path, FileLook Look);
