using System.Security.Cryptography;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Failures;
using Ingestion.Messaging.Bodies;

namespace Ingestion.Host.Retrying;

/// <summary>
/// Completes a kept item whose body waited in the store and is gone from it (a store that was wiped): the file begins anew with its original,
/// which lies among the rejected ones. While the body is there nothing is done, because the store keeps what an open failure refers to.
/// </summary>
public sealed class KeptBody(BodyStore store, ClaimCheck claims)
{
    private const string Sidecar = ".meta.json";

    /// <summary>The message that is to be published: the kept one, or the file's first one where that can be had no more.</summary>
    public async Task<object> CompleteAsync(KeptFailure kept, object envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (Reference(envelope) is not var (identity, body, name) || store.Holds(body) || kept.MovedTo is not { } place) return envelope;
        if (await ReadAsync(place, cancellationToken).ConfigureAwait(false) is not { } bytes || Convert.ToHexStringLower(SHA256.HashData(bytes)) != identity.ContentSha256) return envelope;
        var first = new FoundItem(
            identity with { Attempt = 0 }, name ?? Path.GetFileName(place), new InlineBody(bytes), await ReadAsync(place + Sidecar, cancellationToken).ConfigureAwait(false));
        return new ArticleFilesFound([await claims.CheckInAsync(first, cancellationToken).ConfigureAwait(false)]);
    }

    private static (ItemIdentity Identity, StoredBody Body, string? Name)? Reference(object envelope) => envelope switch
    {
        ArticleFilesFound { Items: [{ Body: StoredBody body } item] } => (item.Identity, body, item.Name),
        ArticlesCleaned { Items: [{ Stored: { } body } item] } => (item.Identity, body, null),
        ArticlesClassified { Items: [{ Stored: { } body } item] } => (item.Identity, body, null),
        _ => null,
    };

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
