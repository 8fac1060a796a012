using System.CommandLine;
using Ingestion.Database.Explaining;

namespace Ingestion.Host.Commands.Explaining;

/// <summary><c>ingest explain</c>: the whole story of one file, in words.</summary>
public static class ExplainCommand
{
    private const int Most = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var what = new Argument<string>("FILE|ID") { Description = "A file's name or path (dropped, archived or rejected), or the id of a file, an article, a text or a failure" };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("explain", "Tells what became of a file and why. Exit status 0: told; 1: the ledger knows no such file.") { what, json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ExplainAsync(
            parsed.GetValue(what)!, parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ExplainAsync(string what, bool json, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var reader = services.GetRequiredService<FileStoryReader>();
            var stories = new List<FileStory>();
            foreach (var file in await FindAsync(reader, what, cancellationToken).ConfigureAwait(false))
                if (await reader.ReadAsync(file, cancellationToken).ConfigureAwait(false) is { } story) stories.Add(story);
            if (json) CommandJson.Print(stories);
            else foreach (var line in stories.SelectMany(story => StoryText.Of(story).Append(""))) Console.WriteLine(line);
            if (stories.Count > 0) return ExitStatus.Done;
            await Console.Error.WriteLineAsync($"ingest: the ledger knows nothing of {Printable.Of(what)}: was it dropped into a watched folder, and has it settled?").ConfigureAwait(false);
            return ExitStatus.Failed;
        }
    }

    private static async Task<IReadOnlyList<Guid>> FindAsync(FileStoryReader reader, string what, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(what, out var id)) return await reader.FindAsync(id, Most, cancellationToken).ConfigureAwait(false);
        var found = await reader.FindAsync(what, Most, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found : await reader.FindAsync(Path.GetFullPath(what), Most, cancellationToken).ConfigureAwait(false);
    }
}
