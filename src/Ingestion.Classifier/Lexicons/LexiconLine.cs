using System.Collections.Immutable;

namespace Ingestion.Classifier.Lexicons;

/// <summary>One line of a lexicon.</summary>
/// <param name="Languages">Primary subtags, or <c>*</c>.</param>
/// <param name="Class">What the phrases are, such as <c>month:6</c>.</param>
/// <param name="Phrases">The phrases, lower case, their words parted by blanks.</param>
internal sealed record LexiconLine(ImmutableArray<string> Languages, string Class, ImmutableArray<string> Phrases)
{
    /// <summary>The class without its value.</summary>
    public string Kind { get; } = Class.Split(':')[0];

    /// <summary>What stands after the colon of the class, or an empty text.</summary>
    public string Value { get; } = Class.Contains(':', StringComparison.Ordinal) ? Class[(Class.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";
}
