namespace Ingestion.Watcher.Bundles.Policies;

/// <summary>What an entry's name says about it.</summary>
internal enum EntryNameVerdict
{
    /// <summary>It is taken.</summary>
    Take,

    /// <summary>It is not meant to be an article: a hidden file, a folder, what an archiver left.</summary>
    Skip,

    /// <summary>It leads out of the archive, or hides what it is.</summary>
    Unsafe,
}
