namespace Ingestion.Database.Labels;

/// <summary>A row of <c>ops.topic_model</c> without its weights.</summary>
/// <param name="Number">Its number.</param>
/// <param name="LearntAt">When it was learnt.</param>
/// <param name="LearntBy">By whom.</param>
/// <param name="ClassifierVersion">For which classifier.</param>
/// <param name="Labels">From how many labels.</param>
/// <param name="RightBefore">How many of them the shipped weights have first.</param>
/// <param name="RightAfter">How many corrections learnt from the other articles have first.</param>
/// <param name="LookedAt">How many articles without a label were looked at.</param>
/// <param name="Changed">How many of those would have another first topic.</param>
/// <param name="UsedSince">Since when it is in use; null for one that is not.</param>
public sealed record SavedTopicModel(
    int Number, DateTimeOffset LearntAt, string LearntBy, string ClassifierVersion, int Labels, int RightBefore, int RightAfter, int LookedAt, int Changed, DateTimeOffset? UsedSince);
