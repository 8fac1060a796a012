using System.Diagnostics;
using Ingestion.Contracts.Messages;

namespace Ingestion.Watcher;

/// <summary>Where a trace begins: with the taking of the files of an envelope. It goes on in the message, from queue to queue.</summary>
internal static class WatcherTraces
{
    private static readonly ActivitySource Source = new("Ingestion.Watcher");

    /// <summary>The span from the finding of the oldest file to the broker's confirm; null while nobody listens.</summary>
    internal static Activity? Take(ArticleFilesFound envelope)
    {
        if (!Source.HasListeners()) return null;
        var span = Source.StartActivity("ingestion.take", ActivityKind.Internal, default(ActivityContext), startTime: envelope.Items.Min(item => item.Identity.FoundAt));
        span?.SetTag("ingestion.files", envelope.Items.Count);
        span?.SetTag("ingestion.file.id", envelope.Items[0].Identity.FileId.ToString());
        return span;
    }
}
