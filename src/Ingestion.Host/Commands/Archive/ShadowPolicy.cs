using System.Globalization;
using System.Text.Json;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Database.Rebuild;

namespace Ingestion.Host.Commands.Archive;

/// <summary>Holds what this version makes of a file against what is stored of it. Decides and reads nothing.</summary>
internal static class ShadowPolicy
{
    private const int Shown = 60;

    /// <summary>The differences; none where all would be as it is.</summary>
    /// <param name="now">What this version makes of it.</param>
    /// <param name="path">Its path, for people.</param>
    /// <param name="before">The file as the ledger has it, or null.</param>
    /// <param name="rows">Its article rows, in their order.</param>
    public static IReadOnlyList<ShadowChange> Changes(StagedFile now, string path, StoredFile? before, IReadOnlyList<StoredText> rows)
    {
        if (before is null) return [Of(ChangeKind.Unknown, "the database does not know it")];
        var was = Outcome(before);
        var becomes = now.Rejection is { } rejected ? $"rejected as {Name(rejected.Reason)}" : "stored";
        if (was != becomes) return [Of(ChangeKind.Outcome, $"{was} before, {becomes} now")];
        if (now.Rejection is not null) return [];
        if (rows.Count != now.Articles.Count)
            return [Of(ChangeKind.Articles, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} article(s) before, {now.Articles.Count} now"))];
        return [.. rows.Zip(now.Articles).SelectMany(pair => OfArticle(pair.First, pair.Second))];

        ShadowChange Of(ChangeKind kind, string detail, int? ordinal = null) => new(now.Identity.FileId, path, ordinal, kind, detail);

        IEnumerable<ShadowChange> OfArticle(StoredText row, ClassifiedArticle article)
        {
            if (row.Title != StorableText.Of(article.Article.Title))
                yield return Of(ChangeKind.Title, $"'{Short(row.Title)}' before, '{Short(article.Article.Title)}' now", row.Ordinal);
            if (row.Body != StorableText.Of(article.Article.Body))
            {
                yield return Of(ChangeKind.Body, string.Create(CultureInfo.InvariantCulture, $"{row.Body.Length} characters before, {article.Article.Body.Length} now"), row.Ordinal);
                yield break;
            }

            var facts = FactLines.Of(article.Classification);
            if (row.Facts.SequenceEqual(facts)) yield break;
            var (gone, added) = (row.Facts.Except(facts).ToList(), facts.Except(row.Facts).ToList());
            yield return Of(
                ChangeKind.Facts, string.Create(CultureInfo.InvariantCulture, $"{gone.Count} gone, {added.Count} new; first: {Short(gone.Concat(added).FirstOrDefault() ?? "their order")}"), row.Ordinal);
        }
    }

    private static string Outcome(StoredFile before) => before.Outcome switch
    {
        FileOutcome.Stored or FileOutcome.Revised => "stored",
        FileOutcome.Rejected => $"rejected as {before.Reason}",
        _ => $"{Name(before.Outcome)} ({before.Reason})",
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    private static string Short(string? text) => text is null ? "" : Printable.Of(text.Length > Shown ? text[..Shown] + "…" : text);
}
