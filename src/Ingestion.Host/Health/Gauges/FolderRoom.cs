namespace Ingestion.Host.Health.Gauges;

/// <summary>How much room there is where settled files go.</summary>
/// <param name="Folder">The archive folder.</param>
/// <param name="FreeBytes">Bytes free for this user.</param>
internal sealed record FolderRoom(string Folder, long FreeBytes);
