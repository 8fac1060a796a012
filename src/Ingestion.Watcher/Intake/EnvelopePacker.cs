using Ingestion.Contracts.Messages;

namespace Ingestion.Watcher.Intake;

/// <summary>Packs items into envelopes, in their order, bounded by number and by bytes. An item larger than the bound travels alone.</summary>
internal static class EnvelopePacker
{
    /// <summary>Packs.</summary>
    /// <param name="items">The items with the bytes they add.</param>
    /// <param name="mostItems">The most items an envelope.</param>
    /// <param name="mostBytes">The most bytes an envelope.</param>
    internal static IEnumerable<ArticleFilesFound> Pack(IEnumerable<(FoundItem Item, int Weight)> items, int mostItems, int mostBytes)
    {
        var packed = new List<FoundItem>();
        var bytes = 0L;
        foreach (var (item, weight) in items)
        {
            if (packed.Count > 0 && (packed.Count >= mostItems || bytes + weight > mostBytes))
            {
                yield return new ArticleFilesFound(packed);
                packed = [];
                bytes = 0;
            }

            packed.Add(item);
            bytes += weight;
        }

        if (packed.Count > 0)
            yield return new ArticleFilesFound(packed);
    }
}
