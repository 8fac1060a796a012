using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The facts of an article as tables, each with its query.</summary>
internal static class FactTables
{
    /// <summary>The sections; a kind of fact that the text has none of is one sentence.</summary>
    public static Markup Of(ArticleFacts facts)
    {
        var revision = facts.Text.RevisionId;
        return Markup.Of($"""
            {Section("names", "Names", facts.Entities.Count, ArticleQuestions.Entities(revision), () => DataTable.Of(
                "Names in the text", ["name", "type", "country", "mentions", "sure"],
                facts.Entities.Select(e => (IReadOnlyList<string?>)[e.Name, TypeOf(e.Type), e.Country, Figures.Of(e.Starts.Length), Figures.Percent(e.Confidence)])))}
            {Section("quotations", "Quotations", facts.Quotations.Count, ArticleQuestions.Quotations(revision), () => DataTable.Of(
                "Who said what", ["speaker", "verb", "words", "how"],
                facts.Quotations.Select(q => (IReadOnlyList<string?>)[q.Speaker ?? "(not stated)", q.Verb, q.Text, q.Direct ? "direct" : "reported"])))}
            {Section("numbers", "Numbers", facts.Quantities.Count, ArticleQuestions.Quantities(revision), () => DataTable.Of(
                "Numbers and what they count", ["words", "value", "unit", "counted", "claimed by"],
                facts.Quantities.Select(q => (IReadOnlyList<string?>)[q.Text, $"{q.Qualifier} {q.Value}".Trim(), q.Unit, q.Counted, q.Claimant])))}
            {Section("dates", "Dates", facts.Dates.Count, ArticleQuestions.Dates(revision), () => DataTable.Of(
                "Dates the text speaks of", ["words", "date"], facts.Dates.Select(d => (IReadOnlyList<string?>)[d.Text, d.Value ?? "(cannot be resolved)"])))}
            """);
    }

    private static Markup Section(string id, string title, int count, Question question, Func<Markup> table) => Markup.Of($"""
        <section aria-labelledby="h-{id}"><h2 id="h-{id}">{title} <span class="count">{count}</span></h2>{(count == 0 ? Markup.Of($"<p class=\"none\">None were found.</p>") : table())}{QueryDisclosure.Of(question)}</section>
        """);

    private static string TypeOf(string type) => type switch
    {
        "PER" => "person",
        "ORG" => "organisation",
        "LOC" => "place",
        _ => "other",
    };
}
