using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quantities;

/// <summary>The mentions of entities that hold a number ('Boeing 737'): no quantity lies in them.</summary>
internal sealed class NumberedNames
{
    private readonly int[] starts;
    private readonly int[] furthest; // where the names up to each one end at the latest: one may lie in another

    private NumberedNames(List<Mention> mentions)
    {
        mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        (starts, furthest) = (new int[mentions.Count], new int[mentions.Count]);
        for (var i = 0; i < mentions.Count; i++)
            (starts[i], furthest[i]) = (mentions[i].Start, Math.Max(mentions[i].End, i == 0 ? 0 : furthest[i - 1]));
    }

    /// <summary>Collects them.</summary>
    public static NumberedNames Of(TextAnalysis text, IReadOnlyList<Entity> entities)
    {
        var mentions = new List<Mention>();
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
                if (text.Body.AsSpan(mention.Start, mention.End - mention.Start).IndexOfAnyInRange('0', '9') > 0) mentions.Add(mention);
        }

        return new NumberedNames(mentions);
    }

    /// <summary>Whether a stretch touches one of them.</summary>
    public bool Overlaps(int start, int end)
    {
        // Of those that begin before the stretch ends, whether one goes on past its start.
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < end) low = middle + 1;
            else high = middle;
        }

        return low > 0 && furthest[low - 1] > start;
    }
}
