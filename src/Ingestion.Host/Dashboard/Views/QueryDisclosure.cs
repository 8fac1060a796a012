using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The statement behind a number, folded away, for an operator to copy into psql.</summary>
internal static class QueryDisclosure
{
    /// <summary>The disclosure of one or more statements.</summary>
    public static Markup Of(params Question[] questions) => Markup.Of(
        $"""<details class="query"><summary>query</summary><pre tabindex="0"><code>{string.Join("\n\n", questions.Select(q => q.Copyable + ";"))}</code></pre></details>""");
}
