namespace Ingestion.Contracts.Facts;

/// <summary>Somebody's words, or their sense.</summary>
/// <param name="Start">First UTF-16 unit in the body, without the quotation mark.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Speaker">The speaker's normalised name where it could be resolved, else the words of the text, or null.</param>
/// <param name="SpeakerStart">Where the speaker's mention stands ('he'), or null.</param>
/// <param name="SpeakerEnd">One past its last unit, or null.</param>
/// <param name="Verb">The verb of saying as it stands ('said'), or null.</param>
/// <param name="Direct">True for words in quotation marks, false for reported speech.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Quotation(
    int Start,
    int End,
    string Text,
    string? Speaker,
    int? SpeakerStart,
    int? SpeakerEnd,
    string? Verb,
    bool Direct,
    double Confidence);
