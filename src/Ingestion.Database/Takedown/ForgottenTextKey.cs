using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Database.Takedown;

/// <summary>
/// By what a text that was taken down is known again: its digest together with its source, and with its address where it states one. The same
/// words of another source, as agencies' are printed by many, are another article, of which nobody said anything.
/// </summary>
internal static class ForgottenTextKey
{
    /// <summary><see cref="OfSource"/> in SQL, over a row of <c>news.article_revision</c> named r.</summary>
    public const string OfSourceSql = $"sha256({TextDigest.Sql} || convert_to(r.source, 'UTF8'))";

    /// <summary><see cref="OfAddress"/> in SQL, over a row of <c>news.article_revision</c> named r; null where it states no address.</summary>
    public const string OfAddressSql = $"sha256({TextDigest.Sql} || int8send(r.url_key))";

    /// <summary>The key of a text of this source.</summary>
    public static byte[] OfSource(byte[] digest, string source) => SHA256.HashData([.. digest, .. Encoding.UTF8.GetBytes(source)]);

    /// <summary>The key of a text at this address.</summary>
    public static byte[] OfAddress(byte[] digest, long urlKey)
    {
        Span<byte> key = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(key, urlKey);
        return SHA256.HashData([.. digest, .. key]);
    }
}
