using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The source text: what was kept with its facts underlined, what was taken off struck through with the reason.</summary>
internal static class ArticleBody
{
    /// <summary>UTF-16 units of a body that are shown; the rest is told.</summary>
    public const int Limit = 200_000;

    private const int RemovedLimit = 2_000;

    /// <summary>The text.</summary>
    public static Markup Of(ArticleFacts facts)
    {
        var spans = FactSpans.Of(facts);
        var passages = SourceOrder.Of(facts.Text).Where(passage => passage.Start < Limit);
        return Markup.Of($"""
            <div class="text"{ArticleList.Lang(facts.Text.Language)} dir="auto">{passages.Select(passage => Passage(passage, facts.Text.Body, spans))}</div>
            {Markup.When(facts.Text.Body.Length > Limit, () => Markup.Of($"<p class=\"note\">The text has {Figures.Of(facts.Text.Body.Length)} characters; the first {Figures.Of(Limit)} are shown.</p>"))}
            """);
    }

    private static Markup Passage(Passage passage, string body, IReadOnlyList<FactSpan> spans)
    {
        if (passage.Removed is { } removed)
            return Markup.Of($"""<p class="removed"><span class="reason" lang="en">{passage.Reason}</span> <del>{(removed.Length <= RemovedLimit ? removed : removed[..RemovedLimit] + "…")}</del></p>""");
        var text = FactPainter.Paint(body, passage.Start, Math.Min(passage.End, Math.Max(Limit, passage.Start)), spans);
        return passage.Kind switch
        {
            "subhead" => Markup.Of($"<h3>{text}</h3>"),
            "quote" => Markup.Of($"<blockquote><p>{text}</p></blockquote>"),
            "list-item" => Markup.Of($"""<p class="item">{text}</p>"""),
            "code" => Markup.Of($"<pre tabindex=\"0\"><code>{text}</code></pre>"),
            "table-row" => Markup.Of($"""<p class="row">{text}</p>"""),
            _ => Markup.Of($"<p>{text}</p>"),
        };
    }
}
