namespace Ingestion.Tests.Host.Dashboard;

/// <summary>Texts that would do harm if a page took them for markup.</summary>
internal static class Hostile
{
    /// <summary>Every way out of a text or an attribute, in one string.</summary>
    public const string Text = "</title></p>'\"`><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;\u0000\u001b[31m{{7*7}}${7*7}<!--";

    /// <summary>What must not stand in a page that shows <see cref="Text"/>.</summary>
    public static void ShouldNotHaveBecomeMarkup(string page)
    {
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("'\"`>");
        page.ShouldNotContain("<!--");
        page.ShouldNotContain("\u001b");
        page.ShouldNotContain("\u0000");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;&amp;lt;b&amp;gt;");
    }
}
