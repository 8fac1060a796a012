using Ingestion.Acceptance.Journeys;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Takes a settled service's balance, and keeps its row.</summary>
internal static class ChaosCheck
{
    /// <summary>Counts what a scenario left behind; call it when the service is settled.</summary>
    /// <param name="service">The settled service.</param>
    /// <param name="filesIn">Files dropped, each of other content than all others.</param>
    /// <param name="planted">Files among them that must be quarantined.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public static async Task<ChaosBalance> BalanceAsync(Service service, long filesIn, long planted, CancellationToken cancellationToken)
    {
        var rows = service.Rows;
        var unproven = await rows.UnprovenAsync(cancellationToken);
        var settled = await rows.CountAsync("(select distinct content_sha256 from ops.file where outcome <> 'in_flight') settled", cancellationToken);
        var revisions = await rows.CountAsync("news.article_revision", cancellationToken);
        var contents = await rows.CountAsync("(select distinct content_sha256 from news.article_revision) contents", cancellationToken);
        var quarantined = await rows.CountAsync("ops.file where outcome = 'quarantined'", cancellationToken);
        var left = Directory.EnumerateFiles(service.Drop, "*", SearchOption.AllDirectories).LongCount();
        return new ChaosBalance(filesIn, revisions, Math.Max(filesIn - settled, 0) + unproven + left, revisions - contents, quarantined, planted);
    }

    /// <summary>Tells a figure that is no row, and appends it to the file of that name and <c>.notes</c>.</summary>
    public static void Note(string figure)
    {
        TestContext.Current.SendDiagnosticMessage(figure);
        if (Environment.GetEnvironmentVariable("INGESTION_CHAOS_TABLE") is { Length: > 0 } table) File.AppendAllText($"{table}.notes", $"{figure}\n");
    }

    /// <summary>
    /// Tells the row to the test's log and appends it to the file that <c>INGESTION_CHAOS_TABLE</c> names, if it names one:
    /// <c>tests/run --long</c> prints that file at its end.
    /// </summary>
    public static void Keep(ChaosRow row)
    {
        TestContext.Current.SendDiagnosticMessage($"{row}");
        if (Environment.GetEnvironmentVariable("INGESTION_CHAOS_TABLE") is not { Length: > 0 } table) return;
        if (!File.Exists(table)) File.WriteAllText(table, ChaosRow.Head + "\n");
        File.AppendAllText(table, $"{row}\n");
    }
}
