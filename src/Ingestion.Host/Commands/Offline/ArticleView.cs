using System.Globalization;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Host.Commands.Offline;

/// <summary>What <c>ingest clean</c> and <c>ingest classify</c> write of an article.</summary>
public static class ArticleView
{
    /// <summary>A cleaned article.</summary>
    public static Dictionary<string, object?> OfCleaned(CleanedArticle article, string language) => new()
    {
        ["title"] = article.Title,
        ["subtitle"] = article.Subtitle,
        ["body"] = article.Body,
        ["author"] = article.Authors.Select(a => a.Name),
        ["published"] = Day(article.Published),
        ["updated"] = Day(article.Updated),
        ["language"] = language,
        ["kind"] = article.Kind,
        ["url"] = article.CanonicalUrl,
        ["site"] = article.SiteName,
        ["section"] = article.Section,
        ["tags"] = article.Tags,
        ["dateline"] = article.Dateline,
        ["paywalled"] = article.Paywalled,
        ["captions"] = article.Captions,
        ["charset"] = article.Charset,
        ["sources"] = article.FieldSources,
        ["kept"] = article.Kept.Select(k => new { k.Start, k.End, k.Role }),
        ["removed"] = article.Removed.Select(r => new { r.Start, r.End, r.Reason, r.Text }),
        ["cleanerVersion"] = article.CleanerVersion,
    };

    /// <summary>A cleaned article with its facts.</summary>
    public static Dictionary<string, object?> OfClassified(CleanedArticle article, Classification facts)
    {
        var view = OfCleaned(article, facts.Language.Code);
        view["languageConfidence"] = facts.Language.Confidence;
        view["topics"] = facts.Topics.Select(t => new { t.Code, t.Label, t.Probability });
        view["entities"] = facts.Entities
            .SelectMany(e => e.Mentions.Select(m => new { Text = article.Body[m.Start..m.End], e.Type, m.Start, m.End, e.Name, Country = e.CountryCode, e.Confidence }))
            .OrderBy(m => m.Start);
        view["quotations"] = facts.Quotations.Select(q => new { q.Text, q.Speaker, q.Verb, q.Direct, q.Start, q.End, q.SpeakerStart, q.SpeakerEnd, q.Confidence });
        view["quantities"] = facts.Quantities.Select(q => new { q.Value, q.High, q.Qualifier, q.Unit, q.Object, q.Claimant, q.Text, q.Start, q.End, q.Confidence });
        view["dates"] = facts.Dates.Select(d => new { d.Text, d.Value, d.Precision, d.Relative, d.Start, d.End, d.Confidence });
        view["keywords"] = facts.Keywords.Select(k => k.Text);
        view["classifierVersion"] = facts.ClassifierVersion;
        return view;
    }

    private static string? Day(StatedTime? time) => time switch
    {
        null => null,
        { Precision: TimePrecision.Decade or TimePrecision.Year } => time.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        { Precision: TimePrecision.Quarter or TimePrecision.Month } => time.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => time.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
