namespace Ingestion.Classifier.Topics.Learning;

/// <summary>An article nobody labelled whose first topic would be another.</summary>
/// <param name="Lesson">Which, by its place among the articles that were given.</param>
/// <param name="Before">The code of its first topic by the shipped weights.</param>
/// <param name="After">The code of its first topic with the corrections.</param>
public sealed record TopicChange(int Lesson, string Before, string After);
