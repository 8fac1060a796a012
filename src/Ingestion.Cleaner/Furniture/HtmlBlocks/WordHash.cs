namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>A hash of a word that is the same in every process.</summary>
internal static class WordHash
{
    /// <summary>FNV-1a, 32 bits.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return (int)hash;
    }
}
