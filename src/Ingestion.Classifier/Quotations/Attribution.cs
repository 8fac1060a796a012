namespace Ingestion.Classifier.Quotations;

/// <summary>A speaker and the verb of saying, as tokens.</summary>
/// <param name="Speaker">Who speaks, or null where only the verb stands.</param>
/// <param name="VerbFirst">First token of the verb, or −1 ('according to').</param>
/// <param name="VerbEnd">One past the verb's last token.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct Attribution(NounPhrase? Speaker, int VerbFirst, int VerbEnd, double Confidence);
