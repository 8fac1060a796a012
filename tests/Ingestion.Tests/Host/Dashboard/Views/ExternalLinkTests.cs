using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class ExternalLinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("JaVaScRiPt://x/%0aalert(1)")]
    [InlineData("//evil.example/")]
    [InlineData("not a link")]
    public void Nothing_but_the_web_becomes_a_link(string address) => ExternalLink.Of(address).ToString().ShouldStartWith("<span");

    [Fact]
    public void An_address_becomes_one() => ExternalLink.Of("https://post.example/a?b=\"c\"&d").ToString().ShouldContain("href=\"https://post.example/a?b=%22c%22&amp;d\"");
}
