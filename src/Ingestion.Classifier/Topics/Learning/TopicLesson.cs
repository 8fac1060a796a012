namespace Ingestion.Classifier.Topics.Learning;

/// <summary>An article that the topics' corrections are learnt from.</summary>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Body">Its text.</param>
/// <param name="Language">Its language, as the detector names it.</param>
/// <param name="Topic">The code of the topic that a person gave it; null where nobody did: it then teaches what is to stay as it is.</param>
/// <param name="Group">Articles that print the same text have the same number: none of them is asked about what was learnt from another.</param>
public sealed record TopicLesson(string? Title, string Body, string Language, string? Topic, long Group);
