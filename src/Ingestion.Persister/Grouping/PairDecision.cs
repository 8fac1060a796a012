using Ingestion.Contracts.Sameness;

namespace Ingestion.Persister.Grouping;

/// <summary>Turns the policy's verdict about two texts into a pair, or into nothing where they are different.</summary>
internal static class PairDecision
{
    // Knowing no furniture, only a text that is wholly in the other one is sure enough to count as its copy.
    private static readonly SamenessPolicy Strict = new(new SamenessThresholds { ReprintCoverage = 0.9 });

    /// <summary>Decides; the smaller text id comes first, whichever was looked up.</summary>
    public static (Signed First, Signed Second, SamenessVerdict Verdict, bool Faithful)? Of(Signed one, Signed other, IReadOnlySet<long> common)
    {
        var (first, second) = one.Revision.CompareTo(other.Revision) < 0 ? (one, other) : (other, one);
        var verdict = SamenessPolicy.Default.Decide(first.Signature, second.Signature, common, second.At - first.At);
        if (verdict.SameStory)
        {
            return (first, second, verdict, Strict.Decide(first.Signature, second.Signature).SameText);
        }

        return null;
    }
}
