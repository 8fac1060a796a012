using System.Text;
using System.Text.Json;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// What is large about an item goes into the store before the item is sent, and is taken out before a stage works on it (the claim check
/// pattern, Hohpe and Woolf); a file of middling size travels packed. The stages themselves never see the difference.
/// </summary>
public sealed class ClaimCheck(BodyStore store, LostBodies lost, LargeRoom room, IOptions<MessagingOptions> options)
{
    private readonly int _limit = options.Value.InlineLimit;

    /// <summary>The item as it is to be sent.</summary>
    /// <exception cref="StoreAwayException">The store cannot be written.</exception>
    public async ValueTask<TItem> CheckInAsync<TItem>(TItem item, CancellationToken cancellationToken)
        where TItem : notnull
    {
        object light = item switch
        {
            FoundItem { Body: InlineBody body } found when body.Bytes.Length <= _limit => BodyPacking.Pack(body) is { } packed ? found with { Body = packed } : item,
            _ when store.Folder is null => item,
            FoundItem { Body: InlineBody body } found =>
                found with { Body = await store.PutAsync(found.Identity.ContentSha256, body.Bytes, cancellationToken).ConfigureAwait(false) },
            CleanedItem cleaned when LargeJson(cleaned.Articles, article => article) is { } json =>
                cleaned with { Articles = [], Stored = await store.PutAsync(cleaned.Identity.ContentSha256, json, cancellationToken).ConfigureAwait(false) },
            ClassifiedItem classified when LargeJson(classified.Articles, article => article.Article) is { } json =>
                classified with { Articles = [], Stored = await store.PutAsync(classified.Identity.ContentSha256, json, cancellationToken).ConfigureAwait(false) },
            _ => item,
        };
        return (TItem)light;
    }

    /// <summary>Waits until there is room in memory for the whole item; null where it is whole already. To be disposed when the work on it is done.</summary>
    public async ValueTask<IDisposable?> EnterAsync<TItem>(TItem item, CancellationToken cancellationToken) =>
        item is FoundItem { Body: StoredBody } or CleanedItem { Stored: not null } or ClassifiedItem { Stored: not null }
            ? await room.EnterAsync(cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The item as it was before it was sent.</summary>
    /// <exception cref="LostBodyException">Its body is not in the store, or damaged.</exception>
    /// <exception cref="InvalidDataException">Its body came packed and cannot be unpacked.</exception>
    /// <exception cref="StoreAwayException">The store cannot be read.</exception>
    public async ValueTask<TItem> TakeOutAsync<TItem>(TItem item, CancellationToken cancellationToken)
        where TItem : notnull
    {
        object whole = item switch
        {
            FoundItem { Body: PackedBody body } found => found with { Body = BodyPacking.Unpack(body) },
            FoundItem { Body: StoredBody body } found => found with { Body = new InlineBody(await GetAsync(found.Identity, body, cancellationToken).ConfigureAwait(false)) },
            CleanedItem { Stored: { } body } cleaned =>
                cleaned with { Articles = Read<CleanedArticle>(await GetAsync(cleaned.Identity, body, cancellationToken).ConfigureAwait(false)), Stored = null },
            ClassifiedItem { Stored: { } body } classified =>
                classified with { Articles = Read<ClassifiedArticle>(await GetAsync(classified.Identity, body, cancellationToken).ConfigureAwait(false)), Stored = null },
            _ => item,
        };
        return (TItem)whole;
    }

    private async Task<byte[]> GetAsync(ItemIdentity identity, StoredBody body, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (LostBodyException gone)
        {
            throw new LostBodyException(gone.Loss, gone.Key, lost.Times(identity.FileId));
        }
    }

    /// <summary>The articles as JSON where that is more than the limit, else null.</summary>
    private byte[]? LargeJson<T>(IReadOnlyList<T> articles, Func<T, CleanedArticle> articleOf)
    {
        // Facts and markup can make several times the text of it; what is far below the limit is not written twice to find out.
        if (articles.Sum(article => TextBytes(articleOf(article))) < _limit / 4) return null;
        var json = JsonSerializer.SerializeToUtf8Bytes(articles, MessageJson.Options);
        return json.Length > _limit ? json : null;
    }

    private static long TextBytes(CleanedArticle article) => Encoding.UTF8.GetByteCount(article.Body) + article.Removed.Sum(span => (long)span.Text.Length);

    private static IReadOnlyList<T> Read<T>(byte[] json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, MessageJson.Options) ?? throw new JsonException("a stored body holds no articles");
}
