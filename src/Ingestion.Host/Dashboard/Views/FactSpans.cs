using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>All facts of an article as spans of its body, in the order of the text.</summary>
internal static class FactSpans
{
    /// <summary>The spans.</summary>
    public static IReadOnlyList<FactSpan> Of(ArticleFacts facts) =>
    [
        .. facts.Entities.SelectMany(Mentions)
            .Concat(facts.Quotations.Select(q => new FactSpan(q.Start, q.End, "quote", q.Speaker is null ? "quotation" : $"said by {q.Speaker}")))
            .Concat(facts.Quantities.Select(q => new FactSpan(q.Start, q.End, "number", Words(q.Qualifier, q.Value, q.Unit, q.Counted))))
            .Concat(facts.Dates.Select(d => new FactSpan(d.Start, d.End, "date", d.Value ?? "a date")))
            .OrderBy(span => span.Start),
    ];

    private static IEnumerable<FactSpan> Mentions(EntityRow entity) =>
        entity.Starts.Zip(entity.Ends, (start, end) => new FactSpan(start, end, "name", Words(entity.Type, entity.Name, entity.Country)));

    private static string Words(params string?[] words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}
