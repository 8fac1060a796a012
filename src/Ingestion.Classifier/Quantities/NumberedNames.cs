using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quantities;

/// <summary>The mentions of entities that hold a number ('Boeing 737'): no quantity lies in them.</summary>
internal sealed class NumberedNames
{
    private readonly List<Mention> mentions = [];

    /// <summary>Collects them.</summary>
    public static NumberedNames Of(TextAnalysis text, IReadOnlyList<Entity> entities)
    {
        var names = new NumberedNames();
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
                if (text.Body.AsSpan(mention.Start, mention.End - mention.Start).IndexOfAnyInRange('0', '9') > 0) names.mentions.Add(mention);
        }

        names.mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return names;
    }

    /// <summary>Whether a stretch touches one of them.</summary>
    public bool Overlaps(int start, int end)
    {
        foreach (var mention in mentions)
        {
            if (mention.Start >= end) return false;
            if (mention.End > start) return true;
        }

        return false;
    }
}
