using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>What is known about an article, as a list of terms; what is not stated is left out.</summary>
internal static class ArticleSummary
{
    /// <summary>The list.</summary>
    public static Markup Of(ArticleFacts facts)
    {
        var text = facts.Text;
        return Markup.Of($"""
            <dl class="summary">{Term("Source", Markup.Of($"<bdi>{text.Source}</bdi>{Markup.When(text.SiteName is not null, () => Markup.Of($" (<bdi>{text.SiteName}</bdi>)"))}"))}
            {Term("Published", text.PublishedAt, at => Markup.Of($"{Moments.At(at)}{Markup.When(text.PublishedPrecision is not null, () => Markup.Of($" (stated to the {text.PublishedPrecision})"))}"))}
            {Term("Updated", text.UpdatedAt, Moments.At)}
            {Term("Authors", Text(text.Authors))}
            {Term("Language", Markup.Of($"{text.Language} ({Figures.Percent(text.LanguageConfidence)} sure)"))}
            {Term("Kind", Markup.Text(text.Kind))}
            {Term("Topics", Text(facts.Topics.Select(topic => $"{topic.Label} {Figures.Percent(topic.Probability)}")))}
            {Term("Section", Text([text.Section]))}
            {Term("Keywords", Text(text.Keywords.Take(12)))}
            {Term("Address", text.Url is null ? Markup.Empty : ExternalLink.Of(text.Url))}
            {Term("File", Markup.Of($"<a href=\"/file/{text.FileId}\"><bdi>{text.Path ?? "its story"}</bdi></a>"))}
            {Term("Stored", Markup.Of($"{Moments.At(text.StoredAt)}, found {Moments.At(text.FoundAt)}"))}
            {Term("Texts", Markup.When(text.Revisions > 1, () => Markup.Of($"{text.Revisions} were stored; this is the current one")))}
            {Term("Made by", Markup.Of($"cleaner {text.CleanerVersion}, classifier {text.ClassifierVersion}"))}
            {Term("Reprints", Markup.Join(facts.Reprints.Select(Reprint)))}</dl>
            """);
    }

    private static Markup Reprint(ReprintRow reprint) => Markup.Of(
        $"""<span class="line"><a href="/article/{reprint.ArticleId}" dir="auto">{reprint.Title ?? "(no headline)"}</a> <bdi>{reprint.Source}</bdi>, {reprint.Reason}</span>""");

    private static Markup Text(IEnumerable<string?> parts) => Markup.Text(string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part))));

    private static Markup Term(string name, DateTimeOffset? at, Func<DateTimeOffset, Markup> write) => Term(name, at is { } known ? write(known) : Markup.Empty);

    private static Markup Term(string name, Markup value) => Markup.When(value.ToString().Length > 0, () => Markup.Of($"<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>"));
}
