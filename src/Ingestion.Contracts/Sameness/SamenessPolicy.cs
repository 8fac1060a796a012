using System.Collections.Frozen;
using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Sameness;

/// <summary>
/// Decides from two signatures whether two texts are the same, a revision, a reprint, the same story or different. Pure: the same two signatures give the
/// same verdict, whichever comes first.
/// </summary>
/// <remarks>
/// The rule for reprints is the newsroom's own: <b>a copy begins where its original begins</b>. A text is a reprint when most of the smaller one stands in the
/// larger one <i>and</i> the shared part reaches into the beginning of both; a follow-up has a beginning of its own and repeats old paragraphs
/// below, and two stories under one footer share their ends only. Stories are told by shared names and rare words, weighted by rarity.
/// </remarks>
/// <param name="thresholds">Where the lines are drawn.</param>
public sealed class SamenessPolicy(SamenessThresholds thresholds)
{
    /// <summary>How many of an article's smallest hashes are held against those of others, to find the few worth comparing.</summary>
    public const int ProbeHashes = 96;

    /// <summary>
    /// How many texts of a collection one hash, of a passage or of a name, leads to at most: finding candidates must cost as much for the millionth text as for
    /// the thousandth. They are the first of those that have it, and the others are in one group with them where it is the mark of a story.
    /// </summary>
    public const int MostByHash = 200;

    /// <summary>From how many groups on a hash is common and says nothing.</summary>
    public const int CommonFrom = 5;

    /// <summary>The measured lines.</summary>
    public static SamenessPolicy Default { get; } = new(SamenessThresholds.Default);

    private static readonly FrozenSet<long> Nothing = FrozenSet<long>.Empty;

    /// <summary>Decides about two signatures.</summary>
    /// <param name="first">One text.</param>
    /// <param name="second">The other text.</param>
    /// <param name="common">Hashes that say nothing because many groups have them; null for none known.</param>
    /// <param name="apart">How far apart they were published, or null where a time is not stated.</param>
    public SamenessVerdict Decide(SamenessSignature first, SamenessSignature second, IReadOnlySet<long>? common = null, TimeSpan? apart = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Fingerprint == second.Fingerprint && first.ShingleCount == second.ShingleCount && first.ShingleCount > 0)
            return new(SamenessKind.Exact, 1, SamenessReason.SameLetters);

        var there = SignatureOverlap.Of(first, second, common ?? Nothing);
        var back = SignatureOverlap.Of(second, first, common ?? Nothing);
        var firstIsSmaller = there.Samples < back.Samples || (there.Samples == back.Samples && there.Coverage >= back.Coverage);
        var smaller = firstIsSmaller ? there : back;
        var larger = firstIsSmaller ? back : there;
        var begins = Math.Max(smaller.Start, larger.Start) <= thresholds.LatestStart && Math.Min(smaller.Start, larger.Start) <= thresholds.EarlierStart;
        var enough = smaller.Samples >= thresholds.FewestSamples;
        if (enough && begins && smaller.Coverage >= thresholds.ReprintCoverage && smaller.Agreement >= thresholds.LeastAgreement)
        {
            return larger.Coverage >= thresholds.RevisionCoverage && smaller.Coverage >= thresholds.RevisionCoverage
                ? new(SamenessKind.Revision, smaller.Coverage, SamenessReason.Edited)
                : new(SamenessKind.Reprint, smaller.Coverage, firstIsSmaller ? SamenessReason.PartOfOther : SamenessReason.ContainsOther);
        }

        return DecideStory(first, second, enough ? smaller.Coverage : 0, apart);
    }

    private SamenessVerdict DecideStory(SamenessSignature first, SamenessSignature second, double coverage, TimeSpan? apart)
    {
        if (apart is { } span && span.Duration() > thresholds.StorySpan) return new(SamenessKind.Different, coverage, SamenessReason.TooLittleShared);
        var terms = StoryTermOverlap.Of(first.StoryTerms, second.StoryTerms);
        if (terms.Shared >= thresholds.FewestStoryTerms && terms.Share >= thresholds.StoryShare)
            return new(SamenessKind.SameStory, terms.Share, SamenessReason.SharedTerms);
        return coverage >= thresholds.PassageCoverage && terms.Shared >= thresholds.FewestStoryTerms
            ? new(SamenessKind.SameStory, coverage, SamenessReason.SharedPassage)
            : new(SamenessKind.Different, Math.Max(coverage, terms.Share), SamenessReason.TooLittleShared);
    }
}
