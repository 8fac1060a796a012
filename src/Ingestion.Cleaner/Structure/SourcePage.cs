using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Metadata;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Structure;

/// <summary>One article's source as a format reader hands it on: the text, its blocks in order, and what the file states about it.</summary>
internal sealed class SourcePage
{
    /// <summary>The source text into which all offsets point.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in order, parted by white space only.</summary>
    public required List<SourceBlock> Blocks { get; init; }

    /// <summary>What the file states about the article.</summary>
    public StatedFacts Facts { get; init; } = new();

    /// <summary>The tree it was read from; null for bare text.</summary>
    public HtmlTree? Tree { get; init; }

    /// <summary>Links in the text, by offsets into it, in order.</summary>
    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    /// <summary>The block's text.</summary>
    public ReadOnlySpan<char> TextOf(SourceBlock block) => Text.AsSpan(block.Start, block.Length);
}
