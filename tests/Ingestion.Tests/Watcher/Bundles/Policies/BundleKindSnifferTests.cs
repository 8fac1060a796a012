using FsCheck;
using FsCheck.Fluent;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Bundles.Policies;

namespace Ingestion.Tests.Watcher.Bundles.Policies;

public sealed class BundleKindSnifferTests
{
    private static readonly byte[] Text = Archives.Utf8("Grain prices rose on Monday, traders said.\nNobody knew why.\n");

    [Fact]
    public void Archives_are_known_by_their_bytes()
    {
        BundleKindSniffer.Sniff(Archives.Gzip(Text)).ShouldBe(BundleKind.Gzip);
        BundleKindSniffer.Sniff(Archives.Zip(("a.txt", Text))).ShouldBe(BundleKind.Zip);
        BundleKindSniffer.Sniff(Archives.Zip()).ShouldBe(BundleKind.Zip);
        BundleKindSniffer.Sniff(Archives.Tar(("a.txt", Text))).ShouldBe(BundleKind.Tar);
        BundleKindSniffer.Sniff(Archives.Response("http://a.example/", "200 OK\r\nContent-Type: text/html", Text)).ShouldBe(BundleKind.Warc);
    }

    [Fact]
    public void An_old_tar_without_the_word_ustar_is_known_by_its_checksum()
    {
        var tar = Archives.Tar([new System.Formats.Tar.V7TarEntry(System.Formats.Tar.TarEntryType.V7RegularFile, "a.txt") { DataStream = new MemoryStream(Text) }]);
        tar.AsSpan(257, 5).SequenceEqual("ustar"u8).ShouldBeFalse();
        BundleKindSniffer.Sniff(tar).ShouldBe(BundleKind.Tar);
        tar[3] ^= 1;
        BundleKindSniffer.Sniff(tar).ShouldBeNull();
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("mimetype")]
    [InlineData("META-INF/MANIFEST.MF")]
    [InlineData("word/document.xml")]
    public void Office_documents_books_and_programs_are_no_bundles(string firstEntry) =>
        BundleKindSniffer.Sniff(Archives.Zip((firstEntry, Text))).ShouldBeNull();

    [Theory]
    [InlineData("{\"title\":\"a\"}\n{\"title\":\"b\"}\n", true)]
    [InlineData("\uFEFF{\"title\":\"a\"}\r\n\r\n{\"title\":\"b\"}", true)]
    [InlineData("{broken\n{\"title\":\"b\"}\n", true)] // a broken line must not hide the rest
    [InlineData("{\"title\":\"a\"}\n{\"title\":\"b", true)] // the head ends within the second
    [InlineData("{\"title\":\"a\"}\n", false)] // one article
    [InlineData("{\n  \"title\": \"a\"\n}\n", false)] // one article, printed nicely
    [InlineData("[{\"title\":\"a\"},\n{\"title\":\"b\"}]", false)]
    [InlineData("{\"title\":\"a\"}\nand so it went on\n", false)]
    [InlineData("{curly} words\n{begin} these lines\n", false)]
    [InlineData("", false)]
    public void Json_lines_are_two_lines_that_begin_objects(string text, bool isBundle) =>
        BundleKindSniffer.Sniff(Archives.Utf8(text)).ShouldBe(isBundle ? BundleKind.JsonLines : null);

    [Fact]
    public void Any_bytes_have_an_answer() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        BundleKindSniffer.Sniff(bytes);
        BundleKindSniffer.Sniff([.. "PK\u0003\u0004"u8, .. bytes]);
        BundleKindSniffer.Sniff([.. "{"u8, .. bytes]);
        return true;
    }).QuickCheckThrowOnFailure();
}
