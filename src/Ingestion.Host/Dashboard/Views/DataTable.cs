using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>A plain table of text cells with a caption; wide ones scroll by themselves and not with the page.</summary>
internal static class DataTable
{
    /// <summary>The table; the first cell of each row is its heading. Null cells are empty.</summary>
    public static Markup Of(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows) => Markup.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table><caption class="unseen">{caption}</caption>
        <thead><tr>{columns.Select(column => Markup.Of($"<th scope=\"col\">{column}</th>"))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody></table></div>
        """);

    private static Markup Row(IReadOnlyList<string?> cells) => Markup.Of(
        $"<tr>{cells.Select((cell, column) => column == 0 ? Markup.Of($"<th scope=\"row\" dir=\"auto\">{cell}</th>") : Markup.Of($"<td dir=\"auto\">{cell}</td>"))}</tr>");
}
