using System.Threading.Channels;

namespace Ingestion.Watcher.Bundles;

/// <summary>The bundles of one folder that wait to be expanded, each once. Safe for use by many threads.</summary>
internal sealed class BundleQueue(Intake.Custody custody)
{
    private readonly Channel<BundleJob> _jobs = Channel.CreateUnbounded<BundleJob>();
    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _known = [];

    /// <summary>Adds a bundle; the recovery leaves it alone until <see cref="End"/>.</summary>
    internal void Add(BundleJob job)
    {
        lock (_gate)
        {
            if (!_known.Add(job.Entry.FileId))
                return;
        }

        custody.Name([job.Entry], publishing: true);
        _jobs.Writer.TryWrite(job);
    }

    /// <summary>The next bundle.</summary>
    internal ValueTask<BundleJob> NextAsync(CancellationToken cancellationToken) => _jobs.Reader.ReadAsync(cancellationToken);

    /// <summary>Notes that a bundle is expanded, or left to the recovery.</summary>
    internal void End(BundleJob job)
    {
        lock (_gate)
            _known.Remove(job.Entry.FileId);
        custody.EndPublishing([job.Entry.FileId]);
    }
}
