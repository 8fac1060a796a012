using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Text;

/// <summary>What one pass over a line's characters counts.</summary>
internal struct LineShape
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length;

    /// <summary>Words; where no spaces part them, two ideographs or syllables are one.</summary>
    public int Words;

    /// <summary>Letters of any script.</summary>
    public int Letters;

    /// <summary>Capital letters.</summary>
    public int Capitals;

    /// <summary>Words that begin with a capital.</summary>
    public int CapitalWords;

    /// <summary>Words of at most three letters that begin small: articles, prepositions, conjunctions in most languages with case.</summary>
    public int SmallWords;

    /// <summary>Letters of scripts without case.</summary>
    public int Uncased;

    /// <summary>ASCII digits.</summary>
    public int Digits;

    /// <summary>Groups of digits.</summary>
    public int Numbers;

    /// <summary>Commas of any script.</summary>
    public int Commas;

    /// <summary>Sentence ends that a space, a closing mark or the line's end follows.</summary>
    public int SentenceEnds;

    /// <summary>Quotation marks.</summary>
    public int Quotes;

    /// <summary>Marks that part the entries of rows: bars, bullets, slashes, arrows.</summary>
    public int Separators;

    /// <summary>Marks of code and data: braces, angle brackets, equals signs, semicolons without a space, dollar signs.</summary>
    public int CodeMarks;

    /// <summary>Hash of the first four words; 0 where there are fewer.</summary>
    public uint Opening;

    /// <summary>Colons.</summary>
    public int Colons;

    /// <summary>Signs of addresses: at signs, hashes, '://', 'www.'.</summary>
    public int Addresses;

    /// <summary>Names of months and week days.</summary>
    public int CalendarWords;

    /// <summary>Numbers that read like a year or a time of day.</summary>
    public int TimeNumbers;

    /// <summary>Class of the first character (see <see cref="LineEdge"/>).</summary>
    public LineEdge First;

    /// <summary>Class of the last character that is no closing mark.</summary>
    public LineEdge Last;

    /// <summary>Known phrase.</summary>
    public PhraseMatch Phrase;

    /// <summary>Number of the known phrase's reason, of <see cref="FurnitureOrder"/>.</summary>
    public byte PhraseOrder;

    /// <summary>First of the line's tokens in the document's list.</summary>
    public int TokensFrom;

    /// <summary>One past the last.</summary>
    public int TokensTo;

    /// <summary>Hash of the folded line.</summary>
    public ulong Hash;

    /// <summary>Whether the line reads like prose: long enough and with the end of a sentence.</summary>
    public readonly bool IsProse => Words >= 10 && SentenceEnds > 0 && Separators * 6 < Words;

    /// <summary>Whether the line ends as a sentence does.</summary>
    public readonly bool EndsSentence => Last is LineEdge.Stop or LineEdge.Question;
}
