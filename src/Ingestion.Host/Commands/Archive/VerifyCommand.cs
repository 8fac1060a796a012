using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Ingestion.Database.Rebuild;
using Ingestion.Database.Retention;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary><c>ingest verify</c>: archive, ledger and rows compared both ways.</summary>
public static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Without hashing every file" };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("verify", "Compares archive, ledger and rows both ways. Exit status 0: all agree; 1: there are differences, one a line with what to do.") { quick, json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => VerifyAsync(
            parsed.GetValue(quick), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> VerifyAsync(bool quick, bool json, string[] set, CancellationToken cancellationToken)
    {
        var configuration = Settings.Load(set);
        var archives = ArchiveFolders.Of(configuration);
        var keep = configuration.GetSection(LedgerOptions.Section).Get<LedgerOptions>()?.Keep;
        var differences = new List<string>();
        var files = 0L;
        var services = DatabaseOnly.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            var audit = services.GetRequiredService<LedgerAudit>();
            var manifests = archives.SelectMany(archive => ArchiveReader.Manifests(archive, (manifest, line) => differences.Add($"{Printable.Of(manifest)}, line {line}: it was torn by a crash and is passed over; remove it")))
                .GroupBy(line => line.Key).ToDictionary(group => group.Key, group => group.Last().Value);
            var known = new HashSet<string>(manifests.Values.Select(line => line.MovedTo).OfType<string>(), StringComparer.Ordinal);
            await foreach (var ledger in audit.SettledAsync(cancellationToken).ConfigureAwait(false))
            {
                files++;
                manifests.Remove(ledger.Id, out var line);
                if (ledger.MovedTo is { } place) known.Add(place);
                differences.AddRange(VerificationPolicy.Differences(OnDisk(ledger, line, quick)));
            }

            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            // The ledger was asked for files of their own: what became of an entry is said by its bundle, and its line only keeps its tombstone.
            differences.AddRange(manifests.Values.Where(line => !ArchivedOriginal.IsEntry(line) && !VerificationPolicy.MayBeForgotten(line, now, keep)).SelectMany(line => VerificationPolicy.Differences(new FileFacts(null, line, false, null))));
            differences.AddRange((await audit.StrangersAsync(cancellationToken).ConfigureAwait(false)).Select(file => $"{file}: article rows of a file that the ledger does not know: restore the backup"));
            differences.AddRange(archives.SelectMany(ArchiveReader.Files).Where(file => !known.Contains(file))
                .Select(file => $"{Printable.Of(file)}: lies in the archive and nobody knows it: look where it comes from, then drop or delete it"));
        }

        if (json) CommandJson.Print(new { files, differences });
        else foreach (var line in differences) Console.WriteLine(line);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files:N0} settled files looked at, {differences.Count:N0} difference(s)")).ConfigureAwait(false);
        return differences.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static FileFacts OnDisk(LedgerFact ledger, ManifestLine? line, bool quick)
    {
        if (ledger.MovedTo is not { } place || !File.Exists(place)) return new FileFacts(ledger, line, false, null);
        if (quick || ledger.Sha256 is null) return new FileFacts(ledger, line, true, null);
        using var file = File.OpenRead(place);
        return new FileFacts(ledger, line, true, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
