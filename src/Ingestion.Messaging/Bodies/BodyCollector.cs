using Ingestion.Contracts.Ledger;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// Deletes stored bodies that nobody wants any more. Each is set aside first and the ledger asked once more: a file of the same content that
/// is entered meanwhile either finds the body gone and writes it, or was entered before and gets it back.
/// </summary>
public sealed class BodyCollector(BodyStore store, IBodyReferences references)
{
    private const int Page = 500;

    /// <summary>Deletes what is left of these files, where none of their content is wanted; gives how many bodies.</summary>
    /// <param name="origins">SHA-256 of files' bytes.</param>
    /// <param name="cancellationToken">Ends it between two steps; what is set aside then is found by the sweep.</param>
    public async Task<int> CollectAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        if (store.Folder is not { } folder) return 0;
        return await CollectFilesAsync([.. origins.Where(origin => origin.Length == 64).Distinct().SelectMany(origin => BodyFiles.Of(folder, origin))], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes what was written before <paramref name="before"/> and is not wanted; gives how many files.</summary>
    public async Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (store.Folder is not { } folder || !Directory.Exists(folder)) return 0;
        var deleted = 0;
        foreach (var page in BodyFiles.OlderThan(folder, before).Chunk(Page))
        {
            cancellationToken.ThrowIfCancellationRequested();
            deleted += page.Where(file => file.EndsWith(BodyFiles.Part, StringComparison.Ordinal)).Count(BodyFiles.TryDelete);
            deleted += await CollectFilesAsync([.. page.Where(file => !file.EndsWith(BodyFiles.Part, StringComparison.Ordinal))], cancellationToken).ConfigureAwait(false);
        }

        return deleted;
    }

    private async Task<int> CollectFilesAsync(IReadOnlyCollection<string> files, CancellationToken cancellationToken)
    {
        var bodies = files.Select(file => (File: file, Origin: BodyFiles.OriginOf(file))).Where(body => body.Origin is not null).ToList();
        if (bodies.Count == 0) return 0;
        var wanted = await references.WantedAsync([.. bodies.Select(body => body.Origin!).Distinct()], cancellationToken).ConfigureAwait(false);
        // Set aside by a collector that was killed, and wanted after all.
        foreach (var (file, _) in bodies.Where(body => wanted.Contains(body.Origin!) && body.File.EndsWith(BodyFiles.Going, StringComparison.Ordinal))) BodyFiles.TakeBack(file);
        var aside = bodies.Where(body => !wanted.Contains(body.Origin!)).Select(body => (File: BodyFiles.SetAside(body.File), Origin: body.Origin!)).Where(body => body.File is not null).ToList();
        if (aside.Count == 0) return 0;
        var wantedNow = await references.WantedAsync([.. aside.Select(body => body.Origin).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var (file, _) in aside.Where(body => wantedNow.Contains(body.Origin))) BodyFiles.TakeBack(file!);
        return aside.Where(body => !wantedNow.Contains(body.Origin)).Count(body => BodyFiles.TryDelete(body.File!));
    }
}
