using Ingestion.Classifier.Language;

namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>A training text, folded to the words of its script.</summary>
/// <param name="Language">Number of its language.</param>
/// <param name="Script">The script most of it is in.</param>
/// <param name="Folded">Its words, with single spaces around them.</param>
internal sealed record LabelledText(int Language, Script Script, string Folded);
