using Ingestion.Classifier.Keywords;
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
    public static SamenessSignature Make(string? title, string body, IReadOnlyList<Entity> entities, string language) =>
        Make(ArticleWords.Of(title, body, language), entities);

    /// <summary>Makes it from words that are counted already.</summary>
    public static SamenessSignature Make(ArticleWords words, IReadOnlyList<Entity> entities)
    {
        var text = string.IsNullOrWhiteSpace(words.Body) ? words.Title : words.Body;
        var sample = ShingleSampler.Of(text);
        return new(TextFingerprint.Of(text), sample.Hashes, sample.Count, StoryTermRanker.Rank(words, entities));
    }
}
