using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Sameness;

/// <summary>Makes an article's signature from its text alone: the same text gives the same signature, always.</summary>
internal static class SignatureMaker
{
    /// <summary>Makes it.</summary>
    /// <param name="title">The headline or null. It tells about the story, not about the text: reprints change it.</param>
    /// <param name="body">The body; where it is empty, the headline stands in.</param>
    /// <param name="entities">Names found in the body.</param>
    /// <param name="language">Code of the language, <c>und</c> where unknown.</param>
    public static SamenessSignature Make(string? title, string body, IReadOnlyList<Entity> entities, string language)
    {
        var text = string.IsNullOrWhiteSpace(body) ? title ?? "" : body;
        var sample = ShingleSampler.Of(text);
        return new(TextFingerprint.Of(text), sample.Hashes, sample.Count, []);
    }
}
