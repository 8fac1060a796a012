using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher;

/// <summary>An exception's word as it may stand in a sentence: its first line, bounded and escaped.</summary>
internal static class OneLine
{
    private const int Most = 300;

    internal static string Of(Exception failure)
    {
        var line = failure.Message.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return DisplayName.Of(line[..Math.Min(line.Length, Most)].ToString());
    }
}
