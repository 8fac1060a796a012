using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles.Policies;

/// <summary>Says of an exception that reading an archive ended with, what is wrong with the archive; or that it is not the archive's fault.</summary>
internal static class FaultReasons
{
    /// <summary>The refusal, or null where the world failed and not the archive: then it is tried again.</summary>
    internal static Refusal? Of(Exception failure) => failure switch
    {
        OperationCanceledException => null,
        BundleFault fault => fault.Refusal,
        EndOfStreamException => Truncated,
        IOException when IsOfUnpacking(failure) => Broken(failure),
        IOException or UnauthorizedAccessException => null,
        // The library has one type for both; BundleWalkTests hold it to its word.
        InvalidDataException when failure.Message.Contains("truncated", StringComparison.OrdinalIgnoreCase) => Truncated,
        _ => Broken(failure),
    };

    /// <summary>Whether the library gave bytes up that it cannot unpack, such as those that need a dictionary. Its exception is a kind of IOException and not public; it is no fault of the disk.</summary>
    internal static bool IsOfUnpacking(Exception failure) => failure.GetType().FullName == "System.IO.Compression.ZLibException";

    private static Refusal Broken(Exception failure) =>
        new(RejectionReason.Malformed, $"The archive breaks the rules of its format here ({OneLine.Of(failure)}). What came before is kept; pack the rest again and drop it.");

    private static Refusal Truncated { get; } = new(
        RejectionReason.Truncated, "The archive ends before its end: it was not copied whole. What came before is kept; copy it again and drop it.");
}
