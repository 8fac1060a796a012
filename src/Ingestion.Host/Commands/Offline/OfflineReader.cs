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
        if (!packed && new FileInfo(input.Path).Length > Limit) throw TooLarge();
        var bytes = packed ? Unpack(input.Path) : File.ReadAllBytes(input.Path);
        var sidecar = input.Path + ".meta.json";
        var name = Path.GetFileName(input.Path);
        return new RawFile(packed ? name[..^3] : name, bytes, File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null);
    }

    private static byte[] Unpack(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > Limit) throw TooLarge();
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static InvalidDataException TooLarge() => new($"more than {Limit / (1024 * 1024)} MiB after unpacking");
}
