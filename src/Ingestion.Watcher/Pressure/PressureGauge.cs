using Ingestion.Contracts.Publishing;

namespace Ingestion.Watcher.Pressure;

/// <summary>
/// Keeps the last word on queue depth and free disk, read beside the intake, so that a slow answer never delays a file. While nothing is
/// under way nothing is asked.
/// </summary>
internal sealed class PressureGauge(IPipelineDepth depth, WatchedFolder folder, TimeProvider time)
{
    /// <summary>How often it asks while files are under way.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The deepest queue when last asked.</summary>
    internal QueueDepth? Deepest { get; private set; }

    /// <summary>Bytes free when last asked.</summary>
    internal long? FreeBytes { get; private set; }

    /// <summary>Asks again.</summary>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        FreeBytes = FreeDisk.At(folder.Archive);
        Deepest = await AskAsync(depth.DeepestAsync, cancellationToken);
    }

    /// <summary>How long ago what is in flight must have been published to be lost for certain; null where nobody can say now.</summary>
    internal Task<TimeSpan?> LostAfterAsync(CancellationToken cancellationToken) => AskAsync(depth.LostAfterAsync, cancellationToken);

    /// <summary>The broker's answer; <c>default</c>, which is null, where it has none in time.</summary>
    private async Task<T?> AskAsync<T>(Func<CancellationToken, ValueTask<T?>> question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var limit = time.CreateTimer(_ => patience.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            return await question(patience.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The broker's absence shows in the publishes; not knowing the depth must not hold anything up.
            return default;
        }
    }
}
