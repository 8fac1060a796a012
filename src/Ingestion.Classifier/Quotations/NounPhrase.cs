namespace Ingestion.Classifier.Quotations;

/// <summary>Who speaks, as tokens.</summary>
/// <param name="First">First token of the mention.</param>
/// <param name="End">One past its last token.</param>
/// <param name="HeadFirst">First token of the name, pronoun or noun in it that tells who it is.</param>
/// <param name="HeadEnd">One past the head's last token.</param>
internal readonly record struct NounPhrase(int First, int End, int HeadFirst, int HeadEnd);
