using System.CommandLine;
using System.Globalization;
using Ingestion.Database.Feed;
using Ingestion.Host.Commands.Export;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest export</c>: articles as JSON Lines or CSV, with a cursor to go on from.</summary>
public static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "jsonl (one article a line) or csv (safe to open in a spreadsheet)", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var output = new Option<string?>("--out") { Description = "File to write; standard output if left out" };
        var after = new Option<long>("--after") { Description = "Only what came after this cursor" };
        var cursor = new Option<string?>("--cursor") { Description = "File that holds the cursor: read at the start, written at the end" };
        var limit = new Option<long?>("--limit") { Description = "The most articles" };
        var source = new Option<string?>("--source") { Description = "Only this source" };
        var since = new Option<string?>("--since") { Description = "Only what was published from this day on (2026-03-09)" };
        var set = CommonOptions.Set();
        var command = new Command("export", "Writes articles as JSON Lines or CSV; says the cursor to go on from.") { format, output, after, cursor, limit, source, since, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(
            parsed.GetValue(format) == "csv" ? new CsvFeedWriter() : new JsonLinesFeedWriter(), parsed.GetValue(output), parsed.GetValue(cursor),
            () => new FeedFilter(parsed.GetValue(after), parsed.GetValue(source), Day(parsed.GetValue(since)), parsed.GetValue(limit)),
            parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IFeedWriter writer, string? path, string? cursorPath, Func<FeedFilter> filter, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var wanted = filter();
            if (cursorPath is not null && File.Exists(cursorPath)) wanted = wanted with { After = Cursor(cursorPath) };
            var output = CommandOutput.Open(path);
            long last;
            await using (output.ConfigureAwait(false))
            {
                last = await CopyAsync(new ArticleFeed(services.GetRequiredService<Npgsql.NpgsqlDataSource>()), wanted, writer, output, cancellationToken).ConfigureAwait(false);
            }

            // After the articles are on the disk: what is lost in between is exported again and not left out.
            if (cursorPath is not null) await File.WriteAllTextAsync(cursorPath, last.ToString(CultureInfo.InvariantCulture) + "\n", cancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"cursor {last}").ConfigureAwait(false);
        }

        return ExitStatus.Done;
    }

    private static async Task<long> CopyAsync(ArticleFeed feed, FeedFilter filter, IFeedWriter writer, TextWriter output, CancellationToken cancellationToken)
    {
        var last = filter.After;
        await writer.BeginAsync(output).ConfigureAwait(false);
        await foreach (var article in feed.ReadAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(output, article).ConfigureAwait(false);
            last = article.Cursor;
        }

        return last;
    }

    private static long Cursor(string path) =>
        long.TryParse(File.ReadAllText(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor)
            ? cursor
            : throw new FormatException($"--cursor {Printable.Of(path)}: the file holds no cursor (a number)");

    private static DateTimeOffset? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new FormatException($"--since {Printable.Of(text)}: write a day such as 2026-03-09");
}
