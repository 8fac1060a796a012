using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>What is counted of one block, for its own features and for those of its neighbours.</summary>
internal struct BlockView
{
    /// <summary>Words; half a word for an ideograph.</summary>
    public int Words;

    /// <summary>UTF-16 units.</summary>
    public int Length;

    /// <summary>Counts over the text.</summary>
    public BlockStatistics Statistics;

    /// <summary>Share of its units that are link text, 0 to 1.</summary>
    public float LinkShare;

    /// <summary>It ends as a sentence does.</summary>
    public bool EndsSentence;

    /// <summary>Long, hardly linked, and punctuated: prose by its shape.</summary>
    public bool IsProse;

    /// <summary>The innermost block element.</summary>
    public int Container;

    /// <summary>Its element.</summary>
    public HtmlTag Tag;

    /// <summary>Hash of its text.</summary>
    public ulong TextHash;

    /// <summary>Hash of where it hangs: tags and names of the elements around it.</summary>
    public ulong Signature;

    /// <summary>Hash of the tags alone, all the way up.</summary>
    public ulong Path;

    /// <summary>Number of the reason of the phrase in it, 0 for none.</summary>
    public byte Phrase;

    /// <summary>Whole, start or inside.</summary>
    public PhraseMatchKind PhraseKind;

    /// <summary>How many 4-grams of words it shares with the article body that the page's metadata hold, 0 to 1; −1 without one.</summary>
    public float StatedShare;

    /// <summary>Share of its words that stand in the stated title.</summary>
    public float TitleShare;
}
