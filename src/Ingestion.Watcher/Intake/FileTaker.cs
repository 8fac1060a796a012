using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Stability;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Takes one file: open without following, settled?, small enough?, read, hash, and unchanged since? A file is only taken where every
/// answer is yes; what is known of it then belongs together.
/// </summary>
internal sealed class FileTaker(FolderTree tree, WatcherOptions options, TimeProvider time, OddFiles odd, ILogger logger)
{
    private const long LargestSidecar = 64 * 1024;

    private readonly FileContents _contents = new(options);
    private readonly SettlePolicy _settle = new(options.Settle);

    /// <summary>Tries to take the file of <paramref name="sighting"/>, noting in it what was seen.</summary>
    internal TakeResult Take(Sighting sighting)
    {
        var path = sighting.Path;
        // Looked at before it is opened: opening a device can have effects of its own.
        if (tree.Look(path) is not { } look)
            return TakeResult.Gone.Instance;
        if (look.Kind != FileKind.Regular)
        {
            if (look.Kind != FileKind.Directory)
                odd.NameKind(path, look.Kind);
            return TakeResult.Gone.Instance;
        }

        var timestamp = time.GetTimestamp();
        sighting.See(look.Stamp, timestamp);
        var decision = Settle(path, look, time.GetElapsedTime(sighting.UnchangedSince, timestamp));
        if (decision is null)
            return TakeResult.Gone.Instance;
        if (decision.Value.Verdict == SettleVerdict.Wait)
            return new TakeResult.NotYet(look.Stamp, decision.Value.Wait);
        return Read(path, look, decision.Value, sighting);
    }

    /// <summary>Reads a file that the ledger has already, without settling; <see cref="TakeResult.Gone"/> where it is not the same any more.</summary>
    internal TakeResult TakeAgain(string path, FileStamp stamp) =>
        tree.Look(path) is { Kind: FileKind.Regular } look && look.Stamp == stamp
            ? Read(path, look, SettleDecision.Settled, null)
            : TakeResult.Gone.Instance;

    private TakeResult Read(string path, FileLook look, SettleDecision decision, Sighting? sighting)
    {
        using var file = tree.OpenFile(path, out var error);
        if (file is null)
            return Unopened(path, look, error, sighting);
        if (Native.Look(file, "", out _) is not { Kind: FileKind.Regular } opened || opened.Stamp != look.Stamp)
            return new TakeResult.NotYet(look.Stamp, options.Settle);
        FileContent? content;
        byte[]? sidecar;
        try
        {
            content = _contents.Read(file, look.Stamp.Size);
            sidecar = ReadSidecar(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new TakeResult.Trouble(failure.Message);
        }

        if (content?.Refusal is { } refusal)
            return Refuse(path, look, refusal.Reason, refusal.Detail);
        if (content is null || Native.Look(file, "", out _)?.Stamp != look.Stamp)
            return new TakeResult.NotYet(look.Stamp, options.Settle);
        var writer = options.DoneMarker is null ? WriterProbe.Ask(file) : WriterPresence.None;
        if (writer == WriterPresence.Writing)
            return new TakeResult.NotYet(look.Stamp, WriterPause());
        if (writer == WriterPresence.Unknown && decision.Verdict == SettleVerdict.SettledByItsTimes)
            return new TakeResult.NotYet(look.Stamp, decision.Wait);
        return new TakeResult.Taken(new TakenFile(path, SourceOf(path), look.Stamp, content.Bytes, content.Sha256, sidecar, null) { Bundle = content.Bundle });
    }

    /// <summary>Whether the file, and what lies beside it, has come to rest; null where its done marker is still to come.</summary>
    private SettleDecision? Settle(string path, FileLook look, TimeSpan unchangedFor)
    {
        if (options.DoneMarker is { } marker)
            return tree.Look(path + marker) is null ? null : SettleDecision.Settled;
        var changed = look.ChangedNanoseconds;
        if (tree.Look(path + NameRules.Sidecar) is { } sidecar)
            changed = Math.Max(changed, sidecar.ChangedNanoseconds);
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        return _settle.Decide(TimeSpan.FromTicks((now - changed) / 100), unchangedFor);
    }

    private TakeResult Unopened(string path, FileLook look, int error, Sighting? sighting)
    {
        if (Errno.MeansGone(error))
            return TakeResult.Gone.Instance;
        // Another process holds a write lease: it is writing.
        if (error == Errno.TryAgain)
            return new TakeResult.NotYet(look.Stamp, WriterPause());
        var reason = new FileSystemException(error, "open it").Message;
        if (!Errno.MeansForbidden(error) && (sighting is null || sighting.Failures < 5))
            return new TakeResult.Trouble(reason);
        return Refuse(path, look, RejectionReason.Unreadable, $"The file could not be read: {reason}. Give the service's user the right to read it (chmod, chown) and drop it again.");
    }

    private TakeResult.Taken Refuse(string path, FileLook look, RejectionReason reason, string detail) =>
        new(new TakenFile(path, SourceOf(path), look.Stamp, [], null, null, new Refusal(reason, detail)));

    private byte[]? ReadSidecar(string path)
    {
        var sidecar = path + NameRules.Sidecar;
        if (tree.Look(sidecar) is not { } look)
            return null;
        if (look.Kind != FileKind.Regular || look.Stamp.Size > LargestSidecar)
        {
            WatcherLog.SidecarIgnored(logger, tree.Root, DisplayName.Of(sidecar), look.Kind == FileKind.Regular ? "it is larger than 64 KiB" : "it is no regular file");
            return null;
        }

        using var file = tree.OpenFile(sidecar, out var error);
        if (file is null)
        {
            WatcherLog.SidecarIgnored(logger, tree.Root, DisplayName.Of(sidecar), new FileSystemException(error, "open it").Message);
            return null;
        }

        return FileContents.ReadAll(file, (int)look.Stamp.Size);
    }

    private string SourceOf(string path) => SourceLabel.Of(path, options.DefaultSource);

    /// <summary>Closing a file raises no event here, so an open one is asked again soon.</summary>
    private TimeSpan WriterPause() => options.Settle > TimeSpan.FromMilliseconds(100) ? options.Settle : TimeSpan.FromMilliseconds(100);
}
