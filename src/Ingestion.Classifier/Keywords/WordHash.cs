using Ingestion.Classifier.Sameness;

namespace Ingestion.Classifier.Keywords;

/// <summary>The hash of a word in a language: lower case, so that every form of writing it counts as one.</summary>
internal static class WordHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Where the hashes of a language begin.</summary>
    public static ulong Seed(string language)
    {
        var hash = Basis;
        foreach (var c in language) hash = (hash ^ c) * Prime;
        return (hash ^ 0xFFFF) * Prime;
    }

    /// <summary>The hash of a word.</summary>
    public static ulong Of(ulong seed, ReadOnlySpan<char> word)
    {
        var hash = seed;
        foreach (var c in word)
            hash = (hash ^ (c < 128 ? c | (char.IsAsciiLetterUpper(c) ? 0x20u : 0u) : c == '’' ? '\'' : char.ToLowerInvariant(c))) * Prime;
        return Mixer.Finish(hash);
    }
}
