using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Language;

/// <summary>Scripts that nearly only one language is written in and that no training text has.</summary>
internal static class OtherScripts
{
    private const double Confidence = 0.9;

    /// <summary>The language of such a script, or 'cannot be known'.</summary>
    public static LanguageGuess GuessFor(Script script) => script switch
    {
        Script.Thaana => new("dv", Confidence),
        Script.Syriac => new("syr", Confidence),
        Script.Nko => new("nqo", Confidence),
        Script.Cherokee => new("chr", Confidence),
        Script.Aboriginal => new("iu", Confidence),
        Script.OlChiki => new("sat", Confidence),
        Script.Javanese => new("jv", Confidence),
        Script.Vai => new("vai", Confidence),
        Script.Mongolian => new("mn", Confidence),
        _ => new(LanguageDetector.Undetermined, 0),
    };
}
