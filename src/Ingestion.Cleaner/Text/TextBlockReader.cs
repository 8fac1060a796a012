using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Parts bare text into its lines, or into paragraphs where lines are wrapped.</summary>
internal static class TextBlockReader
{
    /// <summary>The page of a decoded bare text.</summary>
    public static SourcePage Read(string text, int maxBlocks, CancellationToken budget = default)
    {
        var blocks = new List<SourceBlock>();
        var from = 0;
        while (from < text.Length && blocks.Count < maxBlocks)
        {
            budget.ThrowIfCancellationRequested();
            var length = text.AsSpan(from).IndexOf('\n');
            if (length < 0) length = text.Length - from;
            if (TrimmedBlock(text, from, from + length) is { } block) blocks.Add(block);
            from += length + 1;
        }

        if (from < text.Length && TrimmedBlock(text, from, text.Length) is { } rest)
        {
            rest.Remove(FurnitureReason.BeyondLimit);
            blocks.Add(rest);
        }

        return WrappedLines.Join(new SourcePage { Text = text, Blocks = blocks });
    }

    private static SourceBlock? TrimmedBlock(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start == end ? null : new SourceBlock { Start = start, End = end, Kind = BodyBlockKind.Paragraph };
    }
}
