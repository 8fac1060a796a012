using Ingestion.Watcher.Bundles.Readers;

namespace Ingestion.Tests.Watcher.Bundles.Readers;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("text/html; charset=windows-1251", "windows-1251")]
    [InlineData("text/html;Charset=\"Shift_JIS\"; q=1", "shift_jis")]
    [InlineData("text/html; boundary=x ; charset = koi8-r", "koi8-r")]
    [InlineData("text/html; charset=", null)]
    [InlineData("text/html; charset=a b<script>", null)]
    [InlineData("text/html", null)]
    [InlineData(null, null)]
    public void The_charset_is_read_from_its_parameter(string? type, string? charset) => MediaType.Charset(type).ShouldBe(charset);

    [Theory]
    [InlineData("TEXT/HTML ; charset=x", true)]
    [InlineData("application/xhtml+xml", true)]
    [InlineData("text/plain", false)]
    [InlineData("image/png", null)]
    [InlineData(null, null)]
    public void Pages_and_texts_are_told_from_the_rest(string? type, bool? isHtml) => MediaType.IsHtml(type).ShouldBe(isHtml);
}
