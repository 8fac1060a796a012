using System.Globalization;
using Ingestion.Contracts.Facts;
using Ingestion.Database.Ledger;

namespace Ingestion.Database.Rebuild;

/// <summary>
/// Facts as lines that can be compared: what an analyst asks for, without confidences and without ids. <see cref="StoredTexts"/> reads the
/// same lines out of the tables.
/// </summary>
public static class FactLines
{
    /// <summary>The lines of what a classifier found.</summary>
    public static IReadOnlyList<string> Of(Classification facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            $"language {facts.Language.Code}",
            .. facts.Topics.Select(topic => $"topic {topic.Code}"),
            .. facts.Entities.Select(entity => $"entity {StoredName.Of(entity.Type)} {StorableText.Of(entity.Name, 500)} at {Places(entity.Mentions)}"),
            .. facts.Quotations.Select(quotation => $"quotation {quotation.Start}-{quotation.End} by {StorableText.Of(quotation.Speaker) ?? "?"}"),
            .. facts.Quantities.Select(quantity => string.Create(
                CultureInfo.InvariantCulture, $"quantity {quantity.Start}-{quantity.End} {quantity.Value:0.############################} {StorableText.Of(quantity.Unit) ?? "?"} of {StorableText.Of(quantity.Object) ?? "?"}")),
            .. facts.Dates.Select(date => $"date {date.Start}-{date.End} {StorableText.Of(date.Value) ?? "?"}"),
        ];
    }

    private static string Places(IReadOnlyList<Mention> mentions) => string.Join(',', mentions.Select(mention => mention.Start));
}
