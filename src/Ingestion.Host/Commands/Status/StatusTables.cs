using System.Globalization;
using Ingestion.Database.Entities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ingestion.Host.Commands.Status;

/// <summary>A look as tables, with rates where an earlier one is given.</summary>
internal static class StatusTables
{
    /// <summary>The tables.</summary>
    /// <param name="now">What is shown.</param>
    /// <param name="before">What the rates count from; null for none.</param>
    public static IRenderable Of(StatusLook now, StatusLook? before = null) =>
        now.Queues.Count == 0 ? Files(now, before) : new Rows(Files(now, before), Queues(now));

    private static Table Files(StatusLook now, StatusLook? before)
    {
        var table = new Table().Title("Files").AddColumn("outcome").AddColumn(Number("files")).AddColumn(Number("evidence")).AddColumn(Number("unproven"));
        if (before is not null) table.AddColumn(Number("a second"));
        foreach (var row in now.Balance)
        {
            string[] cells = [Markup.Escape(row.Outcome), $"{row.Files}", $"{row.Evidence}", row.Unproven == 0 ? "0" : $"[red]{row.Unproven}[/]"];
            table.AddRow(before is null ? cells : [.. cells, Rate(row, now, before)]);
        }

        return table;
    }

    private static Table Queues(StatusLook now)
    {
        var table = new Table().Title("Queues").AddColumn("queue").AddColumn(Number("messages")).AddColumn(Number("consumers"));
        foreach (var queue in now.Queues) table.AddRow(Markup.Escape(queue.Name), $"{queue.Messages}", $"{queue.Consumers}");
        return table;
    }

    private static string Rate(CustodyBalance row, StatusLook now, StatusLook before)
    {
        var seconds = (now.At - before.At).TotalSeconds;
        if (seconds <= 0) return "";
        var files = row.Files - (before.Balance.FirstOrDefault(b => b.Outcome == row.Outcome)?.Files ?? 0);
        return (files / seconds).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
    }

    private static TableColumn Number(string heading) => new TableColumn(heading).RightAligned();
}
