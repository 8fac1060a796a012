using System.Runtime;
using Ingestion.Host.Commands;

// The old generation is collected in a pause, which compacts it. Said here and not by System.GC.Concurrent, because a runtime that could collect
// beside the work bounds the young generations by a few megabytes, and one that never could lets them have 200 (deploy/decisions/0023).
GCSettings.LatencyMode = GCLatencyMode.Batch;

return await IngestCommandLine.RunAsync(args).ConfigureAwait(false);
