using Ingestion.Database;

namespace Ingestion.Persister.Writing;

/// <summary>A source label as it is stored: at most 255 UTF-16 units, as long as a folder's name can be.</summary>
internal static class SourceLabel
{
    private const int Limit = 255;

    /// <summary>The label.</summary>
    public static string Of(string source) => StorableText.Of(source, Limit);
}
