using System.CommandLine;
using Ingestion.Contracts.Ledger;
using Ingestion.Database.Takedown;
using Ingestion.Messaging.Bodies;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary><c>ingest forget</c>: takes an article down everywhere and keeps it from coming back.</summary>
public static class ForgetCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of an article, a text or a file" };
        var yes = new Option<bool>("--yes") { Description = "Do it; without it only what would be taken down is shown" };
        var note = new Option<string?>("--note") { Description = "Why, for whoever asks later" };
        var set = CommonOptions.Set();
        var command = new Command("forget", "Takes an article down everywhere: rows, facts, search and files; its texts are stored from no file any more. A feed that repeated one of them beside other articles stays in the archive. Exit status 0: done, or shown; 1: there is no such article.") { id, yes, note, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ForgetAsync(
            parsed.GetValue(id)!, parsed.GetValue(yes), parsed.GetValue(note), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ForgetAsync(string id, bool yes, string? note, string[] set, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var wanted)) throw new FormatException($"'{Printable.Of(id)}' is no id; 'ingest explain FILE' shows the ids of a file and its articles");
        var configuration = Settings.Load(set);
        // Asked before anything is deleted: without an archive the takedown could not be noted in it.
        _ = ArchiveFolders.Of(configuration);
        var services = DatabaseOnly.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            var takedown = services.GetRequiredService<ArticleTakedown>();
            var files = await takedown.FindAsync([wanted], cancellationToken).ConfigureAwait(false);
            if (files.Count == 0)
            {
                await Console.Error.WriteLineAsync($"ingest: there is no article, text or file {wanted}").ConfigureAwait(false);
                return ExitStatus.Failed;
            }

            Tell(files, yes ? "Forgets" : "Would forget");
            if (!yes)
            {
                Console.WriteLine("Nothing was done. With --yes all of this is deleted for good, and the same content is never taken again.");
                return ExitStatus.Done;
            }

            var found = files.Select(file => file.Id).ToHashSet();
            files = await takedown.ForgetAsync([wanted], files, note, cancellationToken).ConfigureAwait(false);
            Tell([.. files.Where(file => !found.Contains(file.Id))], "Forgets too, settled meanwhile,");
            try
            {
                // The archive's own word first: what a rebuild reads says so even while the bytes cannot be deleted.
                NoteInManifest(files, configuration);
                Delete(files, StoreFolder.Of(configuration));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"{exception.Message}: the rows are gone, the bytes are not yet; mend that and run the same command again, it goes on", exception);
            }

            await takedown.ConfirmDeletedAsync([.. files.Select(file => file.Id)], cancellationToken).ConfigureAwait(false);
            // A repeated text leaves no row of the file that repeats it among others: nothing says which these are.
            Console.WriteLine("Its texts are stored from no file any more. A feed that repeated one of them beside other articles cannot be named: its file stays in the archive, and these bytes with it.");
            Console.WriteLine($"{files.Count} file(s) forgotten. Backups of database and archive are not touched: see to them. Names stay in news.entity, without what they stood in.");
            return ExitStatus.Done;
        }
    }

    private static string Place(ForgottenFile file) => Printable.Of(file.Bundle is { } bundle ? $"an entry of the bundle {bundle.Path}" : file.MovedTo ?? "no file kept");

    private static void Tell(IReadOnlyList<ForgottenFile> files, string what)
    {
        foreach (var file in files) Console.WriteLine($"{what} {Printable.Of(file.Path)} ({file.Id}): {file.Outcome}, {file.Articles} article row(s), {Place(file)}");
        TellWhatRemains(files);
    }

    /// <summary>A bundle is not written anew without the entry: it is the evidence of its other entries, which are told apart by their places in it.</summary>
    private static void TellWhatRemains(IReadOnlyList<ForgottenFile> files)
    {
        var ids = files.Select(file => file.Id).ToHashSet();
        foreach (var bundle in files.Where(file => file.Bundle is { LiesAt: not null } bundle && !ids.Contains(bundle.Id)).GroupBy(file => file.Bundle!))
            Console.WriteLine($"The bytes of {bundle.Count()} of these lie in the bundle {Printable.Of(bundle.Key.LiesAt!)} and remain there until that is taken away: 'ingest forget {bundle.Key.Id}' takes it down with all its entries.");
    }

    private static void Delete(IReadOnlyList<ForgottenFile> files, string? store)
    {
        // What a quarantined one had waiting; where another file of that content is under way, it is published again and meets the tombstone.
        if (store is not null)
            foreach (var content in files.Select(file => file.Sha256).OfType<string>()) BodyFiles.Delete(store, content);
        foreach (var place in files.Select(file => file.MovedTo).OfType<string>())
            foreach (var path in new[] { place, place + ".meta.json", place + ".reason.txt" })
                if (Path.Exists(Path.GetDirectoryName(path))) File.Delete(path);
    }

    /// <summary>The archive's own word, by which a database that is rebuilt gets the tombstone again, and what keeps the texts away.</summary>
    private static void NoteInManifest(IReadOnlyList<ForgottenFile> files, IConfiguration configuration)
    {
        foreach (var day in files.GroupBy(file => (Archive: ArchiveFolders.Of(configuration, file.Bundle?.Folder ?? file.Folder), Day: Manifest.DayOf(file.FoundAt))))
        {
            new Manifest(day.Key.Archive).Append(day.Key.Day, day.Select(file => new ManifestLine(
                file.Id, file.Sha256, file.Size, file.Source, file.Folder, file.Path, file.FoundAt.ToUniversalTime(), FileOutcome.Rejected, ArchivedOriginal.Forgotten, null, null, null, null,
                file.Texts.Count > 0 ? file.Texts : null)));
        }
    }
}
