using Ingestion.Watcher;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>What the watch of one folder is doing.</summary>
/// <param name="Path">The folder.</param>
/// <param name="State">Its state, a word.</param>
/// <param name="Cause">Why it waits, as a name; null where it does not wait.</param>
/// <param name="Reason">What it waits for; null where it does not wait.</param>
/// <param name="Since">Since when.</param>
internal sealed record FolderReport(string Path, string State, PauseCause? Cause, string? Reason, DateTimeOffset Since);
