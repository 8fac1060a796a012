using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;

namespace Ingestion.Classifier.Sameness;

/// <summary>An inverted index in memory: hash to articles, once for shingles and once for story terms. Thread-safe.</summary>
internal sealed class InMemorySamenessIndex : ISamenessIndex
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, SamenessSignature> _signatures = [];
    private readonly Dictionary<long, List<Guid>> _shingles = [];
    private readonly Dictionary<long, List<Guid>> _terms = [];
    private readonly Dictionary<Guid, long> _largestProbes = [];
    private IReadOnlySet<long> _common = new HashSet<long>();

    /// <summary>Hashes that are not looked up because many groups have them.</summary>
    public IReadOnlySet<long> Common
    {
        get { lock (_gate) return _common; }
        set
        {
            lock (_gate)
            {
                _common = value;
                foreach (var (article, signature) in _signatures) _largestProbes[article] = ProbesOf(signature).LastOrDefault();
            }
        }
    }

    /// <summary>Every hash with the articles it stands in.</summary>
    public IEnumerable<KeyValuePair<long, List<Guid>>> Postings => _shingles;

    /// <inheritdoc />
    public ValueTask AddAsync(Guid article, SamenessSignature signature, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_signatures.TryAdd(article, signature)) return ValueTask.CompletedTask;
            _largestProbes[article] = ProbesOf(signature).LastOrDefault();
            foreach (var hash in signature.Shingles) Post(_shingles, hash, article);
            foreach (var term in signature.StoryTerms) Post(_terms, term, article);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SamenessCandidate>> FindTextCandidatesAsync(
        Guid article, SamenessSignature signature, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(
                Rank(_shingles, ProbesOf(signature), article, limit, Math.Min(2, signature.Shingles.Count), (hash, other) => hash <= _largestProbes[other]));
        }
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SamenessCandidate>> FindStoryCandidatesAsync(
        Guid article, SamenessSignature signature, int limit, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(Rank(_terms, signature.StoryTerms, article, limit, 2, (_, _) => true));
    }

    private static void Post(Dictionary<long, List<Guid>> postings, long hash, Guid article)
    {
        if (!postings.TryGetValue(hash, out var articles)) postings[hash] = articles = [];
        articles.Add(article);
    }

    private IEnumerable<long> ProbesOf(SamenessSignature signature) =>
        signature.Shingles.Where(hash => !_common.Contains(hash)).Order().Take(SamenessPolicy.ProbeHashes);

    private IReadOnlyList<SamenessCandidate> Rank(
        Dictionary<long, List<Guid>> postings, IEnumerable<long> hashes, Guid article, int limit, int fewest, Func<long, Guid, bool> counts)
    {
        var votes = new Dictionary<Guid, (int Shared, double Weight)>();
        foreach (var hash in hashes)
        {
            if (!postings.TryGetValue(hash, out var articles)) continue;
            var weight = 1.0 / articles.Count;
            foreach (var other in articles)
            {
                if (!counts(hash, other)) continue;
                var (shared, sum) = votes.GetValueOrDefault(other);
                votes[other] = (shared + 1, sum + weight);
            }
        }

        votes.Remove(article);
        return
        [
            .. votes.Where(vote => vote.Value.Shared >= fewest)
                .OrderByDescending(vote => vote.Value.Weight).ThenBy(vote => vote.Key)
                .Take(limit)
                .Select(vote => new SamenessCandidate(vote.Key, _signatures[vote.Key], vote.Value.Shared)),
        ];
    }
}
