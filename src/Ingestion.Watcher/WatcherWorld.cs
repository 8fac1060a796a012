using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Publishing;

namespace Ingestion.Watcher;

/// <summary>What the watcher needs of the world beside the folder.</summary>
/// <param name="Ledger">The ledger of files.</param>
/// <param name="Bundles">The bundles' part of it.</param>
/// <param name="Leases">The folder locks.</param>
/// <param name="Publisher">The broker.</param>
/// <param name="Depth">How deep the queues are.</param>
/// <param name="Time">The clocks.</param>
internal sealed record WatcherWorld(IFileLedger Ledger, IBundleLedger Bundles, IFolderLeases Leases, IArticlePublisher Publisher, IPipelineDepth Depth, TimeProvider Time);
