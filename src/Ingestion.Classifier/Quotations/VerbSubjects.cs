namespace Ingestion.Classifier.Quotations;

/// <summary>
/// The subjects of the verbs of saying in one clause, each read once: a verb that leans on those before it reads them all, and each
/// of them those before it, so that without a memory the work grows with the fifth power of their number.
/// </summary>
/// <param name="speech">The text.</param>
/// <param name="low">First token of the clause.</param>
internal sealed class VerbSubjects(SpeechText speech, int low)
{
    // Most clauses have one verb, whose subject is asked for once or twice: nothing is kept until a verb leans on another.
    private Dictionary<(int Verb, int Chain), NounPhrase?>? known;

    /// <summary>The text.</summary>
    public SpeechText Speech => speech;

    /// <summary>First token of the clause.</summary>
    public int Low => low;

    /// <summary>The subject that stands before a verb.</summary>
    /// <param name="verb">The verb's first token.</param>
    public NounPhrase? Before(int verb)
    {
        if (known is null) return SubjectReader.Before(speech, low, verb);
        if (!known.TryGetValue((verb, 0), out var subject)) known[(verb, 0)] = subject = SubjectReader.Before(speech, low, verb);
        return subject;
    }

    /// <summary>The subject of a verb that has none of its own ('and said', ', saying'): that of the main clause before it.</summary>
    /// <param name="verb">The verb's first token.</param>
    /// <param name="chain">How many verbs may be followed, 1 or more.</param>
    public NounPhrase? OfDependent(int verb, int chain)
    {
        known ??= [];
        if (known.TryGetValue((verb, chain), out var subject)) return subject;
        subject = AttributionReader.Head(this, verb, chain - 1) is { Speaker: { } main } ? main : SubjectReader.Leading(speech, low, verb);
        known[(verb, chain)] = subject;
        return subject;
    }
}
