using FsCheck;
using FsCheck.Fluent;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Tests.Host.Dashboard.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Text_in_a_hole_is_encoded_and_the_template_is_not() =>
        Markup.Of($"<p class=\"{"a\"b"}\">{"<b>&'`"}</p>").ToString().ShouldBe("<p class=\"a&quot;b\">&lt;b&gt;&amp;&#39;&#96;</p>");

    [Fact]
    public void Markup_in_a_hole_stays() => Markup.Of($"<ul>{new[] { "<a>", "b" }.Select(x => Markup.Of($"<li>{x}</li>"))}</ul>").ToString().ShouldBe("<ul><li>&lt;a&gt;</li><li>b</li></ul>");

    [Fact]
    public void Numbers_and_ids_are_digits()
    {
        var id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
        Markup.Of($"{-12}{id}").ToString().ShouldBe("-120190163d-8694-739b-aea5-966c26f8ad91");
    }

    [Fact]
    public void Control_characters_become_the_replacement_character_and_line_ends_stay() => Markup.Text("a\0\u001b\u0085\n\tb").ToString().ShouldBe("a\uFFFD\uFFFD\uFFFD\n\tb");

    [Fact]
    public void An_attribute_without_quotes_is_refused() => Should.Throw<InvalidOperationException>(() => Markup.Of($"<a href={"x"}>"));

    [Fact]
    public void A_hostile_text_is_text() => Hostile.ShouldNotHaveBecomeMarkup(Markup.Of($"<p title=\"{Hostile.Text}\">{Hostile.Text}</p>").ToString());

    [Fact]
    public void No_text_whatever_brings_a_tag_or_ends_an_attribute() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        (Func<string, bool>)(text => Markup.Text(text).ToString().IndexOfAny(['<', '>', '"', '\'', '`']) < 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_nothing() => (Markup.Empty.ToString() + Markup.Text(null) + Markup.When(false, () => Markup.Text("x"))).ShouldBe("");
}
