using System.Text.Json;
using Ingestion.Contracts.Articles;
using Ingestion.Database;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>Copies articles into <c>news.article_revision</c>.</summary>
/// <param name="searchConfigs">PostgreSQL's numbers of its text search configurations.</param>
internal sealed class RevisionCopy(IReadOnlyDictionary<string, uint> searchConfigs)
{
    private const string Copy = """
        copy news.article_revision (id, article_id, file_id, ordinal, is_current, source, title, subtitle, lead, body,
            language, language_confidence, declared_language, kind, authors, author_kinds, dateline_place, dateline_agency,
            published_at, published_precision, published_offset_stated, updated_at, updated_precision, updated_offset_stated,
            canonical_url, site_name, section, tags, paywalled, links, captions, keywords, keyword_weights,
            topic, topic_label, topic_probability, block_kinds, block_starts, block_ends, kept_roles, kept_starts, kept_ends,
            removed_reasons, removed_starts, removed_ends, removed_texts, source_length, field_sources, charset, content_sha256,
            cleaner_version, classifier_version, profile_version, found_at, stored_at,
            fingerprint, shingles, shingle_count, story_terms, search_config) from stdin (format binary)
        """;

    /// <summary>Copies all of <paramref name="revisions"/>.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<NewRevision> revisions, DateTimeOffset storedAt, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        var row = new RowImporter(import, cancellationToken);
        foreach (var revision in revisions)
        {
            await row.StartAsync();
            await WriteIdentityAsync(row, revision);
            await WriteTextAsync(row, revision);
            await WriteStatedAsync(row, revision.Content.Article);
            await WriteFoundAsync(row, revision);
            await WriteSpansAsync(row, revision.Content.Article);
            await WriteProvenanceAsync(row, revision, storedAt);
            await WriteSamenessAsync(row, revision);
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static async Task WriteIdentityAsync(RowImporter row, NewRevision revision)
    {
        await row.WriteAsync(revision.Id);
        await row.WriteAsync(revision.ArticleId);
        await row.WriteAsync(revision.Identity.FileId);
        await row.WriteAsync(revision.Ordinal);
        await row.WriteAsync(revision.IsCurrent);
        await row.WriteAsync(SourceLabel.Of(revision.Identity.Source));
    }

    private static async Task WriteTextAsync(RowImporter row, NewRevision revision)
    {
        var (article, facts) = revision.Content;
        await row.WriteAsync(article.Title);
        await row.WriteAsync(article.Subtitle);
        await row.WriteAsync(Lead.Of(article));
        await row.WriteAsync(article.Body);
        await row.WriteAsync(facts.Language.Code);
        await row.WriteAsync(facts.Language.Confidence);
        await row.WriteAsync(article.DeclaredLanguage);
        await row.WriteAsync(StoredName.Of(article.Kind));
    }

    private static async Task WriteStatedAsync(RowImporter row, CleanedArticle article)
    {
        await row.WriteAsync([.. article.Authors.Select(author => author.Name)]);
        await row.WriteAsync([.. article.Authors.Select(author => StoredName.Of(author.Kind))]);
        await row.WriteAsync(article.Dateline?.Place);
        await row.WriteAsync(article.Dateline?.Agency);
        await row.WriteAsync(article.Published);
        await row.WriteAsync(article.Updated);
        await row.WriteAsync(article.CanonicalUrl);
        await row.WriteAsync(article.SiteName);
        await row.WriteAsync(article.Section);
        await row.WriteAsync([.. article.Tags]);
        await row.WriteAsync(article.Paywalled);
        await row.WriteJsonAsync(Links(article.Links));
        await row.WriteAsync([.. article.Captions]);
    }

    private static async Task WriteFoundAsync(RowImporter row, NewRevision revision)
    {
        var facts = revision.Content.Classification;
        var best = facts.Topics.Count > 0 ? facts.Topics[0] : null;
        await row.WriteAsync([.. facts.Keywords.Select(keyword => keyword.Text)]);
        await row.WriteAsync([.. facts.Keywords.Select(keyword => (float)keyword.Weight)]);
        await row.WriteAsync(best?.Code);
        await row.WriteAsync(best?.Label);
        await row.WriteAsync(best?.Probability);
    }

    private static async Task WriteSpansAsync(RowImporter row, CleanedArticle article)
    {
        await row.WriteAsync([.. article.Blocks.Select(block => StoredName.Of(block.Kind))]);
        await row.WriteAsync([.. article.Blocks.Select(block => block.Start)]);
        await row.WriteAsync([.. article.Blocks.Select(block => block.End)]);
        await row.WriteAsync([.. article.Kept.Select(span => span.Role)]);
        await row.WriteAsync([.. article.Kept.Select(span => span.Start)]);
        await row.WriteAsync([.. article.Kept.Select(span => span.End)]);
        await row.WriteAsync([.. article.Removed.Select(span => span.Reason)]);
        await row.WriteAsync([.. article.Removed.Select(span => span.Start)]);
        await row.WriteAsync([.. article.Removed.Select(span => span.End)]);
        await row.WriteAsync([.. article.Removed.Select(span => span.Text)]);
        await row.WriteAsync(article.SourceLength);
    }

    private static async Task WriteProvenanceAsync(RowImporter row, NewRevision revision, DateTimeOffset storedAt)
    {
        var article = revision.Content.Article;
        await row.WriteJsonAsync(FieldSources(article.FieldSources));
        await row.WriteAsync(article.Charset);
        await row.WriteAsync(Convert.FromHexString(revision.Identity.ContentSha256));
        await row.WriteAsync(article.CleanerVersion);
        await row.WriteAsync(revision.Content.Classification.ClassifierVersion);
        await row.WriteAsync(article.ProfileVersion);
        await row.WriteAsync(revision.Identity.FoundAt);
        await row.WriteAsync(storedAt);
    }

    private async Task WriteSamenessAsync(RowImporter row, NewRevision revision)
    {
        var facts = revision.Content.Classification;
        await row.WriteAsync(facts.Signature.Fingerprint);
        await row.WriteAsync([.. facts.Signature.Shingles]);
        await row.WriteAsync(facts.Signature.ShingleCount);
        await row.WriteAsync([.. facts.Signature.StoryTerms]);
        await row.WriteConfigAsync(
            searchConfigs.TryGetValue(SearchLanguage.ConfigurationOf(facts.Language.Code), out var config) ? config : searchConfigs[SearchLanguage.Fallback]);
    }

    // Made storable before they become JSON: jsonb refuses the escape of NUL as text refuses NUL.
    private static string Links(IReadOnlyList<ArticleLink> links) => links.Count == 0 ? "[]" : JsonSerializer.Serialize(
        links.Select(link => new { url = StorableText.Of(link.Url), start = link.Start, end = link.End }));

    private static string FieldSources(IReadOnlyDictionary<string, string> sources) => sources.Count == 0 ? "{}" : JsonSerializer.Serialize(
        sources.ToDictionary(pair => StorableText.Of(pair.Key), pair => StorableText.Of(pair.Value)));
}
