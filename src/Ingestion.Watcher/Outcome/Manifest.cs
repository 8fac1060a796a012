using System.Text.Json;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Outcome;

/// <summary>
/// A day's <c>manifest.jsonl</c> in the archive. Each batch is one append and one fsync, before the ledger is told. A crash between the
/// two writes the same line again: readers take the last line of a file id. A torn last line is closed by the next append, and readers
/// pass over it.
/// </summary>
public sealed class Manifest(string archive)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "manifest.jsonl";

    /// <summary>The day's folder below the archive of a file that was found at <paramref name="foundAt"/>.</summary>
    public static string DayOf(DateTimeOffset foundAt) => foundAt.UtcDateTime.ToString("yyyy'/'MM'/'dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Appends lines to the manifest of <paramref name="day"/> (as in 2026/11/22) and waits until they are on the disk.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    public void Append(string day, IEnumerable<ManifestLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var folder = Path.Combine(archive, day);
        Directory.CreateDirectory(folder);
        using var file = Native.Open(null, Path.Combine(folder, FileName), Native.ReadWrite | Native.Create | Native.Append, out var error)
            ?? throw new FileSystemException(error, $"open {FileName} in {DisplayName.Of(folder)}");
        using var bytes = new MemoryStream();
        var length = RandomAccess.GetLength(file);
        var last = new byte[1];
        if (length > 0 && RandomAccess.Read(file, last, length - 1) == 1 && last[0] != '\n')
            bytes.WriteByte((byte)'\n');
        foreach (var line in lines)
        {
            JsonSerializer.Serialize(bytes, line, ManifestJson.Default.ManifestLine);
            bytes.WriteByte((byte)'\n');
        }

        // One write to a file opened for appending: watchers of several folders may share an archive. Linux ignores the offset then.
        RandomAccess.Write(file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), length);
        RandomAccess.FlushToDisk(file);
        if (length == 0)
            Durable.SyncFolder(folder);
    }
}
