using System.Text;
using System.Text.Json;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Readers;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Tests.Watcher.Bundles.Readers;

public sealed class WarcEntriesTests
{
    private static readonly byte[] Page = Archives.Utf8("<html><body><p>Grain prices rose on Monday, traders said, and nobody knew why.</p></body></html>");

    [Fact]
    public void A_page_is_its_payload_with_its_address_beside_it()
    {
        var item = Read(Archives.Response("http://a.example/grain", "200 OK\r\nContent-Type: text/html; charset=utf-8", Page)).ShouldHaveSingleItem();
        item.Body.ShouldBe(Page);
        item.Path.ShouldBe("http://a.example/grain");
        item.Name.ShouldBe("page.html");
        JsonDocument.Parse(item.Sidecar!).RootElement.GetProperty("url").GetString().ShouldBe("http://a.example/grain");
    }

    [Theory]
    [InlineData("text/html; charset=Windows-1251", "windows-1251")]
    [InlineData("text/html", null)]
    public void The_charset_that_the_server_stated_travels_beside_the_page(string type, string? charset)
    {
        byte[] warc = [.. Archives.Response("http://a.example/", $"200 OK\r\nContent-Type: {type}", Page), .. Archives.Record("resource", "http://a.example/r", type, Page)];
        var items = Read(warc);
        items.Count.ShouldBe(2);
        foreach (var item in items)
            (JsonDocument.Parse(item.Sidecar!).RootElement.TryGetProperty("charset", out var stated) ? stated.GetString() : null).ShouldBe(charset);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", true, false)]
    [InlineData("Content-Encoding: gzip", false, true)]
    [InlineData("Content-Encoding: gzip\r\nTransfer-Encoding: chunked", true, true)]
    [InlineData("Content-Encoding: gzip\r\nTransfer-Encoding: chunked", false, false)] // a crawler undid both and left the fields
    public void Codings_are_undone(string fields, bool chunked, bool gzipped)
    {
        var payload = gzipped ? Archives.Gzip(Page) : Page;
        payload = chunked ? Archives.Chunked(payload) : payload;
        Read(Archives.Response("http://a.example/", $"200 OK\r\nContent-Type: text/html\r\n{fields}", payload)).ShouldHaveSingleItem().Body.ShouldBe(Page);
    }

    [Fact]
    public void What_is_no_page_is_passed_over()
    {
        byte[] warc =
        [
            .. Archives.Record("warcinfo", "", "application/warc-fields", "software: x"u8.ToArray()),
            .. Archives.Record("request", "http://a.example/", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Archives.Response("http://a.example/x", "404 Not Found\r\nContent-Type: text/html", Page),
            .. Archives.Response("http://a.example/p.png", "200 OK\r\nContent-Type: image/png", [1, 2, 3]),
            .. Archives.Response("http://a.example/head", "200 OK\r\nContent-Type: text/html"[..6], []),
            .. Archives.Record("conversion", "http://a.example/t", "text/plain", "Plain words."u8.ToArray()),
        ];
        var item = Read(warc).ShouldHaveSingleItem();
        Encoding.UTF8.GetString(item.Body!).ShouldBe("Plain words.");
        item.Name.ShouldBe("page.txt");
    }

    [Fact]
    public void A_page_that_cannot_be_decoded_is_refused_and_the_next_one_read()
    {
        var broken = Archives.Gzip(Archives.Noise(5000))[..2000];
        byte[] warc =
        [
            .. Archives.Response("http://a.example/1", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", broken),
            .. Archives.Response("http://a.example/2", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd", Page),
            .. Archives.Response("http://a.example/3", "200 OK\r\nContent-Type: text/html", Page),
        ];
        Read(warc).Select(item => $"{item.Path} {item.Refusal?.Reason}").ShouldBe(
            ["http://a.example/1 Truncated", "http://a.example/2 Malformed", "http://a.example/3 "]);
    }

    // Cause: a body that needs a dictionary ended with a kind of IOException, which was taken for a fault of the disk: the bundle was read again without end.
    [Fact]
    public void A_page_that_needs_a_dictionary_is_refused_and_the_next_one_read()
    {
        byte[] warc =
        [
            .. Archives.Response("http://a.example/1", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate", [0x78, 0x20, 1, 2, 3, 4, .. Archives.Noise(200)]),
            .. Archives.Response("http://a.example/2", "200 OK\r\nContent-Type: text/html", Page),
        ];
        Read(warc).Select(item => $"{item.Path} {item.Refusal?.Reason}").ShouldBe(["http://a.example/1 Malformed", "http://a.example/2 "]);
    }

    [Fact]
    public void An_archive_that_breaks_off_throws_behind_its_whole_pages()
    {
        byte[] warc = [.. Archives.Response("http://a.example/1", "200 OK\r\nContent-Type: text/html", Page), .. Archives.Response("http://a.example/2", "200 OK\r\nContent-Type: text/html", Page)];
        using var pages = Pages(warc[..^60]).GetEnumerator();
        pages.MoveNext().ShouldBeTrue();
        Should.Throw<EndOfStreamException>(() => pages.MoveNext());
    }

    private static List<BundleItem> Read(byte[] warc) => [.. Pages(warc)];

    private static IEnumerable<BundleItem> Pages(byte[] warc) =>
        WarcEntries.Read(new MemoryStream(warc), 1 << 20, new UnpackBudget(UnpackLimit.Of(new BundlesOptions(), warc.Length), CancellationToken.None));
}
