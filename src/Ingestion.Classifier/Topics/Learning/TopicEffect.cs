namespace Ingestion.Classifier.Topics.Learning;

/// <summary>
/// What corrections are worth, each label asked about by corrections that were learnt from the labels of other articles (cross-validation by
/// groups: Stone, 1974).
/// </summary>
/// <param name="Labels">How many labels.</param>
/// <param name="RightBefore">For how many the shipped weights' first topic is the label.</param>
/// <param name="RightAfter">For how many it is with the corrections.</param>
/// <param name="Gained">Wrong before and right after.</param>
/// <param name="Lost">Right before and wrong after.</param>
/// <param name="Others">How many articles without a label were looked at.</param>
/// <param name="Changes">Those of them whose first topic would be another.</param>
public sealed record TopicEffect(int Labels, int RightBefore, int RightAfter, int Gained, int Lost, int Others, IReadOnlyList<TopicChange> Changes);
