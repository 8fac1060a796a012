namespace Ingestion.Contracts.Facts;

/// <summary>A topic and its probability.</summary>
/// <param name="Code">IPTC Media Topic, such as <c>medtop:16000000</c>.</param>
/// <param name="Label">Its English name, such as <c>conflict, war and peace</c>.</param>
/// <param name="Probability">0 to 1, calibrated.</param>
public sealed record TopicScore(string Code, string Label, double Probability);
