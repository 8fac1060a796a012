namespace Ingestion.Classifier.Quotations;

/// <summary>Reported speech, as tokens.</summary>
/// <param name="Speaker">Who reports.</param>
/// <param name="VerbFirst">First token of the verb, or −1 ('according to').</param>
/// <param name="VerbEnd">One past the verb's last token, or −1.</param>
/// <param name="First">First token of what is reported.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct ReportedClause(NounPhrase Speaker, int VerbFirst, int VerbEnd, int First, int End, double Confidence);
