using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Sameness;

/// <summary>
/// Finds the few articles that are worth comparing, without comparing all pairs.
/// </summary>
/// <remarks>
/// <para>
/// Made for an inverted index, in PostgreSQL a GIN index over an array (asked for each hash with <c>@&gt;</c>): only the <see cref="SamenessPolicy.ProbeHashes"/> smallest hashes of both, without the common ones, are held against each other.
/// Because both samples keep the smallest hashes, a short excerpt and a long original meet in the same small range of hashes, from whichever side one asks.
/// </para>
/// <para>
/// Candidates are ranked by the sum over shared hashes of 1 / (articles with that hash), so that a phrase of thousands of articles counts nothing beside a sentence
/// of two; the limit bounds the work per article. Hashes that stand in <see cref="SamenessPolicy.CommonFrom"/> or more groups (not articles: a wire story printed fifty
/// times is one group) are furniture or phrases of the language; a periodic aggregation keeps them in a table of their own.
/// </para>
/// </remarks>
public interface ISamenessIndex
{
    /// <summary>Adds an article; adding it again changes nothing.</summary>
    ValueTask AddAsync(Guid article, SamenessSignature signature, CancellationToken cancellationToken);

    /// <summary>The likeliest articles with shared text, best first, at most <paramref name="limit"/>, without <paramref name="article"/> itself.</summary>
    ValueTask<IReadOnlyList<SamenessCandidate>> FindTextCandidatesAsync(
        Guid article, SamenessSignature signature, int limit, CancellationToken cancellationToken);

    /// <summary>The likeliest articles with shared story terms, best first, at most <paramref name="limit"/>, without <paramref name="article"/> itself.</summary>
    ValueTask<IReadOnlyList<SamenessCandidate>> FindStoryCandidatesAsync(
        Guid article, SamenessSignature signature, int limit, CancellationToken cancellationToken);
}
