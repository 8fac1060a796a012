using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Names that stand in the headline only: they have no mention in the body, and are facts of the article all the same.</summary>
internal static class HeadlineEntities
{
    // How many names may be looked for inside the names of the body, which reads them all. No headline has so many; a title without a limit may.
    private const int MostParts = 32;

    /// <summary>The entities of the body, then those of the headline that are not among them, without mentions.</summary>
    public static IReadOnlyList<Entity> AddTo(List<Entity> body, string? title, string language, EntityRecognizer recognizer)
    {
        if (string.IsNullOrWhiteSpace(title)) return body;
        List<Entity>? all = null;
        HashSet<string>? known = null;
        var partsLeft = MostParts;
        foreach (var entity in recognizer.Find(TextAnalysis.Of(title), language))
        {
            if ((known ??= NamesOf(body)).Contains(entity.Name) || (partsLeft-- > 0 && IsPart(body, entity.Name))) continue;
            all ??= [.. body];
            all.Add(entity with { Mentions = [], Aliases = [] });
        }

        return all ?? body;
    }

    // Any type will do: the body, being longer, knows it better.
    private static HashSet<string> NamesOf(List<Entity> body)
    {
        var names = new HashSet<string>(body.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var entity in body)
        {
            names.Add(entity.Name);
            names.UnionWith(entity.Aliases);
        }

        return names;
    }

    private static bool IsPart(List<Entity> body, string name)
    {
        foreach (var entity in body)
        {
            if (entity.Name.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
