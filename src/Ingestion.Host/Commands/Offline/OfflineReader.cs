using System.IO.Compression;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline;

/// <summary>Reads one input into memory, unpacked and within a limit.</summary>
public static class OfflineReader
{
    /// <summary>At most this many bytes after unpacking: 64 MiB.</summary>
    public const int Limit = 64 * 1024 * 1024;

    /// <summary>The file's bytes and its sidecar's, where one stands beside it.</summary>
    /// <exception cref="InvalidDataException">Not gzip though it says so, or more than <see cref="Limit"/> bytes.</exception>
    public static RawFile Read(OfflineInput input)
    {
        var packed = input.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var file = File.OpenRead(input.Path);
        using Stream stream = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream(packed ? 0 : (int)Math.Min(file.Length, Limit));
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > Limit) throw new InvalidDataException($"more than {Limit / (1024 * 1024)} MiB after unpacking");
            bytes.Write(buffer, 0, read);
        }

        var sidecar = input.Path + ".meta.json";
        var name = Path.GetFileName(input.Path);
        return new RawFile(packed ? name[..^3] : name, bytes.ToArray(), File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null);
    }
}
