namespace Ingestion.Contracts.Facts;

/// <summary>
/// The facts found in one article. Offsets are UTF-16 units in the article's body, and the text they name is the text
/// that stands there. An empty list means 'looked for and not found'.
/// </summary>
public sealed record Classification
{
    /// <summary>The language of the text.</summary>
    public required LanguageGuess Language { get; init; }

    /// <summary>Topics, best first; empty when none is likely enough.</summary>
    public IReadOnlyList<TopicScore> Topics { get; init; } = [];

    /// <summary>Entities, each once, with all their mentions; most mentioned first.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Quotations, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Quantities, in the order of the text.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Dates mentioned, in the order of the text.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Keywords, best first.</summary>
    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    /// <summary>What near-duplicates and stories are found by.</summary>
    public required SamenessSignature Signature { get; init; }

    /// <summary>Version of the classifier that made this.</summary>
    public required string ClassifierVersion { get; init; }
}
