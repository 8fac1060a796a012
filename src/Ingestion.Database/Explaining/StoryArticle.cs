namespace Ingestion.Database.Explaining;

/// <summary>One text that came of a file.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="RevisionId">The text.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="IsCurrent">Whether it is the article's current text.</param>
/// <param name="Texts">How many texts the article has.</param>
/// <param name="Words">About how many words its body has.</param>
/// <param name="Language">Its language.</param>
/// <param name="Topic">Its topic, or null.</param>
/// <param name="Reprints">Other articles that carry the same text, as 'source: title'.</param>
/// <param name="Removed">What was taken off, in order: reason and text.</param>
public sealed record StoryArticle(
    Guid ArticleId, Guid RevisionId, string? Title, bool IsCurrent, long Texts, int Words, string? Language, string? Topic,
    IReadOnlyList<string> Reprints, IReadOnlyList<RemovedText> Removed);
