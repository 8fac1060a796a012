using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Names that stand in the headline only: they have no mention in the body, and are facts of the article all the same.</summary>
internal static class HeadlineEntities
{
    /// <summary>The entities of the body, then those of the headline that are not among them, without mentions.</summary>
    public static IReadOnlyList<Entity> AddTo(List<Entity> body, string? title, string language, EntityRecognizer recognizer)
    {
        if (string.IsNullOrWhiteSpace(title)) return body;
        List<Entity>? all = null;
        foreach (var entity in recognizer.Find(TextAnalysis.Of(title), language))
        {
            if (IsAmong(body, entity.Name)) continue;
            all ??= [.. body];
            all.Add(entity with { Mentions = [], Aliases = [] });
        }

        return all ?? body;
    }

    // Any type will do: the body, being longer, knows it better.
    private static bool IsAmong(List<Entity> body, string name)
    {
        foreach (var entity in body)
        {
            if (entity.Name.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var alias in entity.Aliases)
            {
                if (alias.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }
}
