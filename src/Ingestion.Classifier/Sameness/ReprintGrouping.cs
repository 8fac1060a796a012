using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;

namespace Ingestion.Classifier.Sameness;

/// <summary>
/// Groups a whole collection into reprints: connected components over the pairs that the policy calls the same text. Twice: first with a strict policy and no knowledge
/// of the collection, which tells hashes of many groups (furniture, phrases) from hashes of many copies; then with those put aside. The result does
/// not depend on the order of the articles.
/// </summary>
internal sealed class ReprintGrouping(int candidateLimit)
{
    // Knowing no furniture, only a text that is wholly in the other one is sure enough to count as one group.
    private static readonly SamenessPolicy Strict = new(new SamenessThresholds { ReprintCoverage = 0.9 });

    /// <summary>Most candidates compared for one article in one pass.</summary>
    public int CandidateLimit => candidateLimit;

    /// <summary>How many pairs were compared in all.</summary>
    public long Compared { get; private set; }

    /// <summary>Groups the articles: each with the smallest id of its group.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Guid>> GroupAsync(
        IReadOnlyDictionary<Guid, SamenessSignature> articles, CancellationToken cancellationToken)
    {
        var index = new InMemorySamenessIndex();
        foreach (var (id, signature) in articles) await index.AddAsync(id, signature, cancellationToken);
        var first = await JoinAsync(index, articles, Strict, cancellationToken);
        index.Common = CommonShingles.Of(index.Postings, first.GroupOf);
        var groups = await JoinAsync(index, articles, SamenessPolicy.Default, cancellationToken);
        return articles.Keys.ToDictionary(id => id, groups.GroupOf);
    }

    private async ValueTask<DisjointSets> JoinAsync(
        InMemorySamenessIndex index, IReadOnlyDictionary<Guid, SamenessSignature> articles, SamenessPolicy policy, CancellationToken cancellationToken)
    {
        var sets = new DisjointSets();
        foreach (var (id, signature) in articles)
        {
            var candidates = await index.FindTextCandidatesAsync(id, signature, candidateLimit, cancellationToken);
            Compared += candidates.Count;
            foreach (var candidate in candidates)
            {
                if (policy.Decide(signature, candidate.Signature, index.Common).SameText) sets.Join(id, candidate.Article);
            }
        }

        return sets;
    }
}
