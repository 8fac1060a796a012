using System.Formats.Tar;
using System.Text;
using Ingestion.Watcher.Bundles;

namespace Ingestion.Tests.Watcher.Bundles;

public sealed class BundleWalkTests
{
    private static readonly byte[] One = Archives.Utf8("Grain prices rose on Monday.");
    private static readonly byte[] Two = Archives.Utf8("The ferry will sail in March.");

    [Fact]
    public void Every_kind_gives_its_entries_in_order()
    {
        Names(Archives.Zip(("a.txt", One), ("s/b.txt", Two))).ShouldBe(["a.txt", "s/b.txt"]);
        Names(Archives.Tar(("a.txt", One), ("s/b.txt", Two))).ShouldBe(["a.txt", "s/b.txt"]);
        Names(Archives.Gzip(Archives.Tar(("a.txt", One), ("s/b.txt", Two))), "x.tgz").ShouldBe(["a.txt", "s/b.txt"]);
        Names(Archives.Gzip(One), "story.txt.gz").ShouldBe(["story.txt"]);
        Names(Archives.Utf8("{\"title\":\"a\"}\n\n{\"title\":\"b\"}\n")).ShouldBe(["line-1.json", "line-3.json"]);
        Walk(Archives.Gzip(One), "story.txt.gz").Single().Body.ShouldBe(One);
    }

    [Fact]
    public void Compressed_records_behind_one_another_are_one_web_archive()
    {
        byte[] warc =
        [
            .. Archives.Gzip(Archives.Response("http://a.example/1", "200 OK\r\nContent-Type: text/html", One)),
            .. Archives.Gzip(Archives.Response("http://a.example/2", "200 OK\r\nContent-Type: text/html", Two)),
        ];
        Names(warc, "crawl.warc.gz").ShouldBe(["http://a.example/1", "http://a.example/2"]);
    }

    [Fact]
    public void Folders_links_devices_and_hidden_files_are_passed_over()
    {
        TarEntry[] entries =
        [
            new PaxTarEntry(TarEntryType.Directory, "s"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.CharacterDevice, "null"),
            new PaxTarEntry(TarEntryType.Fifo, "pipe"),
            new PaxTarEntry(TarEntryType.RegularFile, ".hidden") { DataStream = new MemoryStream(One) },
            new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream(One) },
        ];
        Names(Archives.Tar(entries)).ShouldBe(["a.txt"]);
        Names(Archives.Zip(("s/", []), ("__MACOSX/._a.txt", One), ("a.txt", One))).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void Names_that_lead_out_are_refused_and_their_neighbours_taken()
    {
        Told(Archives.Zip(("../evil.txt", One), ("/etc/passwd", One), ("a.txt", One))).ShouldBe(["../evil.txt UnsafeName", "/etc/passwd UnsafeName", "a.txt"]);
        Told(Archives.Tar(("a.txt", One), ("s/../../evil.txt", One))).ShouldBe(["a.txt", "s/../../evil.txt UnsafeName"]);
    }

    [Fact]
    public void A_damaged_entry_is_refused_and_the_next_one_taken()
    {
        var zip = Archives.Zip(("a.bin", Archives.Noise(5000)), ("b.txt", Two));
        zip[1000] ^= 0x55;
        Told(zip).ShouldBe(["a.bin Malformed", "b.txt"]);
    }

    [Fact]
    public void An_encrypted_entry_is_refused_and_the_next_one_taken()
    {
        var zip = Archives.Zip(("a.txt", One), ("b.txt", Two));
        zip[6] |= 1; // the flag of the local header
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1; // and of the directory's
        Told(zip).ShouldBe(["a.txt Encrypted", "b.txt"]);
    }

    [Fact]
    public void Of_a_truncated_archive_the_whole_entries_are_kept()
    {
        var first = Archives.Noise(3000, 1);
        var second = Archives.Noise(3000, 2);
        Told(Sized(Archives.Zip(("a.bin", first), ("b.bin", second)))[..4000]).ShouldBe(["a.bin", "(the rest) Truncated"]);
        Told(Archives.Tar(("a.bin", first), ("b.bin", second))[..6000]).ShouldBe(["a.bin", "(the rest) Truncated"]);
        var tgz = Archives.Gzip(Archives.Tar(("a.bin", first), ("b.bin", second)));
        Told(tgz[..(tgz.Length * 3 / 4)]).ShouldBe(["a.bin", "(the rest) Truncated"]);
        var gz = Archives.Gzip(first);
        Told(gz[..2000]).ShouldBe(["(the rest) Truncated"]);
        Told(gz[..^4]).ShouldBe(["(the rest) Truncated"]);
    }

    [Fact]
    public void A_bomb_ends_the_bundle_and_what_came_before_is_kept()
    {
        var zeros = new byte[4 * 1024 * 1024];
        var told = Told(Archives.Gzip(Archives.Tar(("a.txt", One), ("b", zeros), ("c", zeros), ("d", zeros), ("e.txt", Two))));
        told.ShouldBe(["a.txt", "b", "c", "(the rest) Bomb"]);
        var nested = Archives.Zip(("a.txt", One), ("bomb.tgz", Archives.Gzip(Archives.Tar(("b", zeros), ("c", zeros), ("d", zeros)))), ("z.txt", Two));
        Told(nested).ShouldBe(["a.txt", "bomb.tgz/b", "bomb.tgz/c", "bomb.tgz/(the rest) Bomb"]);
    }

    [Fact]
    public void Archives_in_archives_are_walked_as_deep_as_the_option_says()
    {
        var deepest = Archives.Zip(("deep.txt", One));
        var inner = Archives.Zip(("in.txt", One), ("deepest.zip", deepest));
        var outer = Archives.Tar(("inner.zip", inner), ("out.txt", Two));
        Told(outer).ShouldBe(["inner.zip/in.txt", "inner.zip/deepest.zip TooDeep", "out.txt"]);
        Told(outer, new BundlesOptions { MaxDepth = 3 }).ShouldBe(["inner.zip/in.txt", "inner.zip/deepest.zip/deep.txt", "out.txt"]);
        var onion = One;
        for (var layer = 0; layer < 5; layer++)
            onion = Archives.Gzip(onion);
        Told(onion).ShouldHaveSingleItem().ShouldEndWith("TooDeep");
    }

    [Fact]
    public void A_broken_inner_archive_costs_itself_only()
    {
        var inner = Sized(Archives.Zip(("a.bin", Archives.Noise(3000)), ("b.bin", Archives.Noise(3000))))[..4000];
        Told(Archives.Tar(("inner.zip", inner), ("empty.zip", Archives.Zip()), ("out.txt", Two)))
            .ShouldBe(["inner.zip/a.bin", "inner.zip/(the rest) Truncated", "empty.zip Empty", "out.txt"]);
    }

    [Fact]
    public void Entries_beyond_the_bounds_are_refused_by_name()
    {
        Told(Archives.Zip(("large.bin", Archives.Noise(70_000)), ("a.txt", One)), most: 50_000).ShouldBe(["large.bin TooLarge", "a.txt"]);
        Told(Archives.Tar(("large.bin", Archives.Noise(70_000)), ("a.txt", One)), most: 50_000).ShouldBe(["large.bin TooLarge", "a.txt"]);
        var lines = Archives.Utf8($"{{\"title\":\"a\"}}\n{{\"title\":\"{new string('x', 60_000)}\"}}\n{{\"title\":\"c\"}}");
        Told(lines, most: 50_000).ShouldBe(["line-1.json", "line-2.json TooLarge", "line-3.json"]);
        Told(Archives.Zip(("a.txt", One), ("b.txt", Two), ("c.txt", One)), new BundlesOptions { MaxEntries = 2 }).ShouldBe(["a.txt", "b.txt", "(the rest) TooMany"]);
    }

    [Fact]
    public void A_line_that_is_no_object_is_named_by_its_number()
    {
        var items = Walk(Archives.Utf8("{\"title\":\"a\"}\n{\"title\":\"b\"}\n{broken\n[1]\n{\"title\":\"e\"}"), "x").ToList();
        items.Select(Tell).ShouldBe(["line-1.json", "line-2.json", "line-3.json Malformed", "line-4.json Malformed", "line-5.json"]);
        items[2].Refusal!.Detail.ShouldContain("Line 3");
    }

    [Fact]
    public void What_is_known_of_an_entry_may_lie_beside_it()
    {
        var about = Archives.Utf8("{\"language\":\"en\"}");
        var items = Walk(Archives.Tar(("a.txt", One), ("a.txt.meta.json", about), ("b.txt.meta.json", about), ("b.txt", Two), ("c.txt", One), ("x.meta.json", about)), "x").ToList();
        items.Select(item => $"{item.Path} {(item.Sidecar is null ? "" : Encoding.UTF8.GetString(item.Sidecar))}").ShouldBe(
            ["a.txt {\"language\":\"en\"}", "b.txt {\"language\":\"en\"}", "c.txt "]);
    }

    [Fact]
    public void Whatever_is_done_to_an_archive_the_walk_comes_to_its_end()
    {
        byte[][] archives =
        [
            Archives.Zip(("a.txt", One), ("b.txt", Two)), Archives.Tar(("a.txt", One), ("b.txt", Two)), Archives.Gzip(Archives.Tar(("a.txt", One))),
            Archives.Response("http://a.example/", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", Archives.Gzip(One)),
        ];
        var random = new Random(7);
        foreach (var archive in archives)
        {
            for (var round = 0; round < 400; round++)
            {
                var broken = (byte[])archive.Clone();
                for (var change = random.Next(1, 5); change > 0; change--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                Walk(broken[..random.Next(1, broken.Length + 1)], "x.gz").Count().ShouldBeLessThan(10);
            }
        }
    }

    [Fact]
    public void A_cancelled_walk_ends_within_an_entry()
    {
        using var ended = new CancellationTokenSource();
        using var items = new BundleWalk(new BundlesOptions(), 1 << 23).Read(new MemoryStream(Archives.Zip(("a.txt", One), ("b.txt", Two))), "x", ended.Token).GetEnumerator();
        items.MoveNext().ShouldBeTrue();
        ended.Cancel();
        Should.Throw<OperationCanceledException>(() => items.MoveNext());
    }

    /// <summary>As archivers write that may go back: the sizes in the local headers, not behind the data.</summary>
    private static byte[] Sized(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        (zip[6] & 8).ShouldBe(0, "the archive in the test is a seekable one");
        return zip;
    }

    private static IEnumerable<string> Names(byte[] bundle, string name = "bundle") => Walk(bundle, name).Select(item => item.Path);

    private static List<string> Told(byte[] bundle, BundlesOptions? options = null, long most = 8 * 1024 * 1024) => [.. Walk(bundle, "bundle", options, most).Select(Tell)];

    private static string Tell(BundleItem item) => item.Refusal is null ? item.Path : $"{item.Path} {item.Refusal.Reason}";

    private static IEnumerable<BundleItem> Walk(byte[] bundle, string name, BundlesOptions? options = null, long most = 8 * 1024 * 1024) =>
        new BundleWalk(options ?? new BundlesOptions(), most).Read(new MemoryStream(bundle), name, CancellationToken.None);
}
