using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Intake;
using Ingestion.Watcher.Outcome;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher;

/// <summary>What the parts of one folder's watch share for as long as the lease is held.</summary>
internal sealed record FolderScene(
    WatchedFolder Folder,
    WatcherOptions Options,
    WatcherWorld World,
    FolderTree Tree,
    FolderPresence Presence,
    Custody Custody,
    BundleQueue Bundles,
    KeptFiles Kept,
    Wake Intake,
    RescanRequest Rescan,
    LedgerTurn Turn,
    FolderStatus Status,
    WatcherMetrics Metrics,
    ILogger Logger);
