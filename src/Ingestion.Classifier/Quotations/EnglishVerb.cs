namespace Ingestion.Classifier.Quotations;

/// <summary>The forms of a regular English verb.</summary>
internal static class EnglishVerb
{
    /// <summary>Base, third person, past and -ing form.</summary>
    public static IEnumerable<string> FormsOf(string verb)
    {
        var afterConsonant = verb.Length > 2 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        yield return verb;
        if (verb[^1] == 'y' && afterConsonant)
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
            yield break;
        }

        yield return verb[^1] is 's' or 'x' or 'h' && verb[^2] is 's' or 'c' or 's' ? verb + "es" : verb + "s";
        if (verb[^1] == 'e')
        {
            yield return verb + "d";
            yield return verb[..^1] + "ing";
            yield break;
        }

        // 'admit', 'quip', 'slam', 'plan' double their last letter; verbs stressed earlier do not, and are not in the lexicon with such an end.
        var stem = verb is "admit" or "quip" or "slam" or "dub" or "refer" or "shrug" or "rant" && verb != "rant" ? verb + verb[^1] : verb;
        yield return stem + "ed";
        yield return stem + "ing";
    }
}
