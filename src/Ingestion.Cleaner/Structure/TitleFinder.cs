using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Structure;

/// <summary>Finds the headline among the blocks.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 300;

    /// <summary>The headline's block in bare text: the first line, where it is short, no furniture, and something follows.</summary>
    public static SourceBlock? FindInText(SourcePage page)
    {
        var first = page.Blocks.FirstOrDefault();
        if (first is null || page.Blocks.Count < 2 || first.Length > LongestTitle || first.Phrase.Kind == PhraseMatchKind.Whole) return null;
        var text = page.TextOf(first);
        var prose = BlockStatistics.Of(text).WordsOrSigns > 30 && text[^1] == '.';
        return prose ? null : first;
    }
}
