using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Html;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Structure;

/// <summary>A line or block of the source text, and what became of it.</summary>
internal sealed class SourceBlock
{
    /// <summary>First UTF-16 unit in the source text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last.</summary>
    public required int End { get; init; }

    /// <summary>What kind of body block it would be.</summary>
    public BodyBlockKind Kind { get; set; }

    /// <summary>The known phrase in it, if any.</summary>
    public PhraseMatch Phrase { get; set; }

    /// <summary>What it was taken for.</summary>
    public BlockRole Role { get; set; }

    /// <summary>Why it was taken off; null while it is kept.</summary>
    public string? Reason { get; set; }

    /// <summary>Where it stands on its page; null for bare text.</summary>
    public HtmlPlace? Place { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Marks the block as taken off.</summary>
    public void Remove(string reason)
    {
        Role = BlockRole.Removed;
        Reason = reason;
    }
}
