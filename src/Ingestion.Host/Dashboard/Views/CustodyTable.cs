using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The custody balance: every file that was ever seen, by its outcome, with the evidence.</summary>
internal static class CustodyTable
{
    /// <summary>The table.</summary>
    public static Markup Of(IReadOnlyList<CustodyRow>? rows)
    {
        if (rows is null) return Markup.Of($"""<div id="custody"><p class="none">Not known yet.</p></div>""");
        return Markup.Of($"""
            <div id="custody"><div class="scroll"><table><caption class="unseen">Files by outcome</caption>
            <thead><tr><th scope="col">outcome</th><th scope="col" class="number">files</th><th scope="col" class="number">evidence</th><th scope="col" class="number">unproven</th></tr></thead>
            <tbody>{rows.Select(Row)}</tbody>
            <tfoot><tr><th scope="row">all</th><td class="number">{Figures.Of(rows.Sum(r => r.Files))}</td><td class="number">{Figures.Of(rows.Sum(r => r.Evidence))}</td>{Unproven(rows.Sum(r => r.Unproven))}</tr></tfoot></table></div></div>
            """);
    }

    private static Markup Row(CustodyRow row) => Markup.Of(
        $"""<tr{Markup.When(row.Files == 0, () => Markup.Of($" class=\"zero\""))}><th scope="row">{row.Outcome.Replace('_', ' ')}</th><td class="number">{Figures.Of(row.Files)}</td><td class="number">{Figures.Of(row.Evidence)}</td>{Unproven(row.Unproven)}</tr>""");

    private static Markup Unproven(long files) => Markup.Of($"""<td class="number{(files > 0 ? " bad" : "")}">{Figures.Of(files)}</td>""");
}
