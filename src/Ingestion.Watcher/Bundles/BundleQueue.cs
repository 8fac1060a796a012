using System.Threading.Channels;

namespace Ingestion.Watcher.Bundles;

/// <summary>The bundles of one folder that wait to be expanded, each once. Safe for use by many threads.</summary>
internal sealed class BundleQueue(Intake.Custody custody)
{
    private readonly Channel<BundleJob> _jobs = Channel.CreateUnbounded<BundleJob>();

    /// <summary>Adds a bundle that is not among them; the recovery leaves it alone until <see cref="End"/>.</summary>
    internal void Add(BundleJob job)
    {
        if (custody.TryBeginPublishing(job.Entry))
            _jobs.Writer.TryWrite(job);
    }

    /// <summary>The next bundle.</summary>
    internal ValueTask<BundleJob> NextAsync(CancellationToken cancellationToken) => _jobs.Reader.ReadAsync(cancellationToken);

    /// <summary>Notes that a bundle is expanded, or left to the recovery.</summary>
    internal void End(BundleJob job) => custody.EndPublishing([job.Entry.FileId]);
}
