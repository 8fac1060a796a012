namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Sums over an element's blocks.</summary>
internal struct NodeSums
{
    /// <summary>Words of all its blocks.</summary>
    public int Words;

    /// <summary>Words of its blocks that are links.</summary>
    public float LinkWords;

    /// <summary>Words of its blocks that are prose.</summary>
    public int Prose;

    /// <summary>Its blocks.</summary>
    public int Blocks;

    /// <summary>Words of prose blocks that are its children or grandchildren.</summary>
    public int NearProse;

    /// <summary>Index of its first block.</summary>
    public int First;

    /// <summary>Index of its last block.</summary>
    public int Last;

    /// <summary>Share of link words in all words, 0 to 1.</summary>
    public readonly float LinkShare => Words == 0 ? 0 : LinkWords / Words;
}
