using Ingestion.Contracts.Sameness;

namespace Ingestion.Classifier.Sameness;

/// <summary>Finds the hashes that stand in many groups: furniture, stock phrases. Copies of one text count once.</summary>
internal static class CommonShingles
{
    /// <summary>Finds them.</summary>
    /// <param name="postings">Every hash with its articles.</param>
    /// <param name="groupOf">The group an article is in.</param>
    public static IReadOnlySet<long> Of(IEnumerable<KeyValuePair<long, List<Guid>>> postings, Func<Guid, Guid> groupOf) =>
        postings
            .Where(posting => posting.Value.Count >= SamenessPolicy.CommonFrom
                && posting.Value.Select(groupOf).Distinct().Take(SamenessPolicy.CommonFrom).Count() == SamenessPolicy.CommonFrom)
            .Select(posting => posting.Key)
            .ToHashSet();
}
