namespace Ingestion.Classifier.Quantities;

/// <summary>A number with its sign, range and unit while it is read.</summary>
/// <param name="Number">The number, or the lower end of a range.</param>
/// <param name="High">The upper end, or null.</param>
/// <param name="Unit">The unit so far, or null.</param>
/// <param name="FirstToken">First token, the sign included.</param>
/// <param name="NumberFirst">First token of the number.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="IsAttribute">Whether it is part of a compound ('35-hour').</param>
internal readonly record struct QuantityCore(NumberReading Number, decimal? High, string? Unit, int FirstToken, int NumberFirst, int Start, bool IsAttribute)
{
    /// <summary>The value, or a range's lower end.</summary>
    public decimal Value { get; init; } = Number.Value;

    /// <summary>One past its last UTF-16 unit.</summary>
    public int End { get; init; } = Number.End;

    /// <summary>One past its last token.</summary>
    public int TokenEnd { get; init; } = Number.TokenEnd;

    /// <summary>A noun that is part of the token ('member' in '21-member'), or null.</summary>
    public string? Noun { get; init; }

    /// <summary>Whether it is the age of a person ('45-year-old').</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether it turned out to be no quantity (a score, an ordinal).</summary>
    public bool Rejected { get; init; }
}
