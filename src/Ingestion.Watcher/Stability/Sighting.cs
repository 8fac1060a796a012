using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Stability;

/// <summary>A file that is coming to rest.</summary>
/// <param name="path">Its path below the watched folder.</param>
/// <param name="lane">The lane it came by.</param>
internal sealed class Sighting(string path, Lane lane)
{
    /// <summary>Its path below the watched folder.</summary>
    internal string Path { get; } = path;

    /// <summary>The lane it came by.</summary>
    internal Lane Lane { get; } = lane;

    /// <summary>What was seen last, or null before the first look.</summary>
    internal FileStamp? Stamp { get; private set; }

    /// <summary>The monotonic timestamp since which <see cref="Stamp"/> has been the same.</summary>
    internal long UnchangedSince { get; private set; }

    /// <summary>The monotonic timestamp at which to look again.</summary>
    internal long Due { get; set; }

    /// <summary>How often taking it has failed.</summary>
    internal int Failures { get; set; }

    /// <summary>Notes a look; a changed stamp starts the settle time again.</summary>
    internal void See(FileStamp stamp, long timestamp)
    {
        if (Stamp == stamp)
            return;
        Stamp = stamp;
        UnchangedSince = timestamp;
    }
}
