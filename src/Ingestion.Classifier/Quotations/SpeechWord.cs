namespace Ingestion.Classifier.Quotations;

/// <summary>What stands at a token.</summary>
/// <param name="Flags">What it is.</param>
/// <param name="CueLength">How many tokens the verb of saying has, if one begins here.</param>
/// <param name="AccordingLength">How many tokens 'according to' has, if it begins here.</param>
internal readonly record struct SpeechWord(SpeechFlags Flags, byte CueLength, byte AccordingLength)
{
    /// <summary>Whether it is one of some things.</summary>
    public bool Is(SpeechFlags flags) => (Flags & flags) != 0;
}
