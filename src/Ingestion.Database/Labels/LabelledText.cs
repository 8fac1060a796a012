namespace Ingestion.Database.Labels;

/// <summary>An article's current text, and what a person said of its topic.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Body">The begin of its text: as much as decides about topics.</param>
/// <param name="Language">Its language.</param>
/// <param name="Topic">Code of the newest label's topic; null where there is no label.</param>
/// <param name="Label">Number of that label; 0 where there is none.</param>
/// <param name="Group">The reprint group, or the article itself where it is in none.</param>
public sealed record LabelledText(Guid ArticleId, string? Title, string Body, string Language, string? Topic, long Label, Guid Group);
