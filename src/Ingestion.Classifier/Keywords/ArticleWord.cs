namespace Ingestion.Classifier.Keywords;

/// <summary>A distinct word of an article.</summary>
internal struct ArticleWord
{
    /// <summary>Hash of its lower-case form in its language.</summary>
    public ulong Hash;

    /// <summary>How rare it is in the language, 0 to <see cref="WordRarity.Most"/>.</summary>
    public byte Rarity;

    /// <summary>How often it stands in title and body.</summary>
    public int Count;

    /// <summary>How often it stands with a capital inside a sentence of the body.</summary>
    public int Capitals;

    /// <summary>How often it stands where a capital would tell something.</summary>
    public int Inside;

    /// <summary>Whether the title has it.</summary>
    public bool InTitle;

    /// <summary>Index of its first occurrence among the tokens.</summary>
    public int First;

    /// <summary>Length of its first occurrence in UTF-16 units.</summary>
    public int Length;

    /// <summary>Whether it is digits only.</summary>
    public bool Number;

    /// <summary>Whether it is of a script without blanks between words.</summary>
    public bool Dense;

    /// <summary>Whether it is written with a capital as a rule: a name, in most languages.</summary>
    public readonly bool Named => Inside > 0 && Capitals * 2 > Inside;
}
