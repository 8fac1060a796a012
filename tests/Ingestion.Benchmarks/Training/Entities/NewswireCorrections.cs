using Ingestion.Classifier.Places;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>
/// Takes two habits out of the newswire set's annotation before it is learnt: a country that acts is now an organisation and now a
/// place there, and 'North Korean' is often two names.
/// </summary>
internal static class NewswireCorrections
{
    /// <summary>The text with its names corrected.</summary>
    public static GoldDocument Apply(GoldDocument document)
    {
        var text = document.Text;
        var spans = new List<(int First, int End, EntityType Type)>();
        foreach (var span in document.Spans)
        {
            var (first, end, type) = span;
            var kinds = Gazetteer.Instance.Find(text.TextOf(first, end)).Kinds;
            if (type is EntityType.Organisation or EntityType.Person && (kinds & PhraseKinds.Country) != 0 && (kinds & (PhraseKinds.Organisation | PhraseKinds.GivenName | PhraseKinds.City | PhraseKinds.LargeCity)) == 0)
                type = EntityType.Location;
            if (type == EntityType.Miscellaneous && end - first == 1 && first > 0 && text.TextOf(first - 1, first) is "North" or "South"
                && (Gazetteer.Instance.Find(text.TextOf(first - 1, end)).Kinds & PhraseKinds.Demonym) != 0)
            {
                if (spans.Count > 0 && spans[^1].End == first && spans[^1].First == first - 1) spans.RemoveAt(spans.Count - 1);
                if (spans.Count == 0 || spans[^1].End < first) first--;
            }

            spans.Add((first, end, type));
        }

        return document with { Spans = spans };
    }
}
