namespace Ingestion.Classifier.Keywords;

/// <summary>One word where it stands.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="AfterBreak">Whether punctuation or a line end parts it from the word before.</param>
internal readonly record struct WordToken(int Start, int End, bool AfterBreak);
