using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Ingestion.Tests.Watcher.Bundles;

/// <summary>Makes archives in memory.</summary>
internal static class Archives
{
    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Bytes that no compressor makes smaller.</summary>
    internal static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        bytes[0] = (byte)'x';
        return bytes;
    }

    internal static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    internal static byte[] Tar(params (string Name, byte[] Content)[] entries) =>
        Tar(entries.Select(entry => (TarEntry)new PaxTarEntry(TarEntryType.RegularFile, entry.Name) { DataStream = new MemoryStream(entry.Content) }));

    internal static byte[] Tar(IEnumerable<TarEntry> entries)
    {
        var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var entry in entries)
                tar.WriteEntry(entry);
        }

        return packed.ToArray();
    }

    internal static byte[] Response(string address, string head, byte[] payload) =>
        Record("response", address, "application/http; msgtype=response", [.. Utf8($"HTTP/1.1 {head}\r\n\r\n"), .. payload]);

    internal static byte[] Record(string type, string address, string contentType, byte[] block) =>
    [
        .. Utf8($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    internal static byte[] Chunked(byte[] payload)
    {
        var body = new MemoryStream();
        foreach (var chunk in payload.Chunk(100))
        {
            body.Write(Utf8($"{chunk.Length:x};note=1\r\n"));
            body.Write(chunk);
            body.Write("\r\n"u8);
        }

        body.Write("0\r\n\r\n"u8);
        return body.ToArray();
    }
}
