using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class FactPainterTests
{
    private const string Body = "Ada said 3 ships left.";

    [Fact]
    public void Overlapping_facts_are_cut_and_the_text_stays_the_text()
    {
        var painted = FactPainter.Paint(Body, 0, Body.Length, [new(0, 3, "name", "PER Ada"), new(9, 16, "number", "3 ships"), new(4, 22, "quote", "said by Ada")]).ToString();
        painted.ShouldContain("""<span class="fact name" title="PER Ada">Ada</span>""");
        painted.ShouldContain("""<span class="fact number quote" title="3 ships; said by Ada">3 ships</span>""");
        System.Text.RegularExpressions.Regex.Replace(painted, "<[^>]+>", "").ShouldBe(Body);
    }

    [Fact]
    public void A_fact_that_reaches_out_of_the_stretch_is_cut_to_it() =>
        FactPainter.Paint(Body, 4, 8, [new(0, 22, "quote", "q")]).ToString().ShouldBe("""<span class="fact quote" title="q">said</span>""");

    [Fact]
    public void Offsets_that_do_not_fit_are_ignored() =>
        FactPainter.Paint(Body, 0, 3, [new(-1, 2, "name", "n"), new(2, 99, "name", "n"), new(2, 1, "name", "n")]).ToString().ShouldBe("Ada");
}
