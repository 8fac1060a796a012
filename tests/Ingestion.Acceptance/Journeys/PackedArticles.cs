using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Archives of articles written for these tests.</summary>
internal static class PackedArticles
{
    /// <summary>Two good articles, a name that leads out, a picture, and what archivers leave.</summary>
    public static byte[] Zip()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("good.txt", OwnArticles.Numbered(900_001));
            Add("../evil.txt", OwnArticles.Numbered(900_002));
            Add("pages/rain.html", Encoding.UTF8.GetBytes(OwnArticles.Html));
            Add("pages/photo.png", [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n picture"u8]);
            Add("__MACOSX/._good.txt", [0, 5, 22, 7]);

            void Add(string name, byte[] content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>So many good articles.</summary>
    public static byte[] TarGz(int articles)
    {
        var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            for (var number = 0; number < articles; number++)
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"works/{number}.txt") { DataStream = new MemoryStream(OwnArticles.Numbered(number)) });
        }

        return Gzip(tar.ToArray());
    }

    /// <summary>Two good articles with a broken line between them.</summary>
    public static byte[] JsonLines() => Encoding.UTF8.GetBytes($"{Line(910_001)}\n{{\"title\": broken\n{Line(910_002)}\n");

    /// <summary>A good page, compressed and chunked; a page that is cut; a picture.</summary>
    public static byte[] WarcGz()
    {
        var page = Encoding.UTF8.GetBytes(OwnArticles.Html.Replace("northern", "southern", StringComparison.Ordinal));
        var gzipped = Gzip(page);
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{gzipped.Length:x}\r\n"), .. gzipped, .. "\r\n0\r\n\r\n"u8];
        return
        [
            .. Gzip(Response("http://harbour.example/rain", "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked)),
            .. Gzip(Response("http://harbour.example/cut", "text/html\r\nContent-Encoding: gzip", gzipped[..100])),
            .. Gzip(Response("http://harbour.example/photo", "image/png", [1, 2, 3])),
        ];
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        title = $"Quay {number} nearly done",
        maintext = Encoding.UTF8.GetString(OwnArticles.Numbered(number)),
        url = $"http://harbour.example/quay-{number}",
        date_publish = "2026-02-03 08:00:00",
        authors = new[] { "Ada Lund" },
    });

    private static byte[] Response(string address, string type, byte[] payload)
    {
        byte[] block = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n"), .. payload];
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }
}
