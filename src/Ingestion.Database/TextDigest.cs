using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Database;

/// <summary>What two texts have equal when nothing was changed: SHA-256 over title, subtitle and body as they are stored.</summary>
internal static class TextDigest
{
    /// <summary>The same in SQL, over a row of <c>news.article_revision</c> named r.</summary>
    public const string Sql = "sha256(convert_to(coalesce(r.title, '') || E'\\n' || coalesce(r.subtitle, '') || E'\\n' || r.body, 'UTF8'))";

    /// <summary>The digest of an article.</summary>
    public static byte[] Of(CleanedArticle article) => SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{StorableText.Of(article.Title)}\n{StorableText.Of(article.Subtitle)}\n{StorableText.Of(article.Body)}"));
}
