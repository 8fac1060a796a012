namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Sums over the blocks that hang alike: same tags, same names.</summary>
internal struct SignatureSums
{
    /// <summary>Blocks.</summary>
    public int Blocks;

    /// <summary>Words.</summary>
    public int Words;

    /// <summary>Words that are links.</summary>
    public float LinkWords;

    /// <summary>Words that are prose.</summary>
    public int Prose;

    /// <summary>Adds a block.</summary>
    public void Add(in BlockView block)
    {
        Blocks++;
        Words += block.Words;
        LinkWords += block.LinkShare * block.Words;
        if (block.IsProse) Prose += block.Words;
    }
}
