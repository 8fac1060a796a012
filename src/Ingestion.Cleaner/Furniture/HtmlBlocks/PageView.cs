using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Everything about a page that the features of its blocks are made of, counted once: linear in blocks times depth.</summary>
internal sealed class PageView
{
    private PageView(SourcePage page, HtmlTree tree)
    {
        Page = page;
        Tree = tree;
        Blocks = new BlockView[page.Blocks.Count];
        Nodes = new NodeSums[tree.Nodes.Length];
        Names = new ulong[tree.Nodes.Length];
    }

    /// <summary>The page.</summary>
    public SourcePage Page { get; }

    /// <summary>Its tree.</summary>
    public HtmlTree Tree { get; }

    /// <summary>What is counted of each block.</summary>
    public BlockView[] Blocks { get; }

    /// <summary>What is counted of each element that holds text.</summary>
    public NodeSums[] Nodes { get; }

    /// <summary>The groups of each element's own names.</summary>
    public ulong[] Names { get; }

    /// <summary>Sums over the page.</summary>
    public NodeSums Total => Nodes[0];

    /// <summary>Prose words before each block; one longer than the blocks.</summary>
    public int[] ProseBefore { get; private set; } = [];

    /// <summary>Link words before each block; one longer than the blocks.</summary>
    public float[] LinksBefore { get; private set; } = [];

    /// <summary>Words before each block; one longer than the blocks.</summary>
    public int[] WordsBefore { get; private set; } = [];

    /// <summary>Statistics of blocks that hang alike.</summary>
    public Dictionary<ulong, SignatureSums> Signatures { get; } = [];

    /// <summary>How often each text stands on the page.</summary>
    public Dictionary<ulong, int> Texts { get; } = [];

    /// <summary>Index of the headline's block, or −1.</summary>
    public int Title { get; private set; } = -1;

    /// <summary>The first prose behind the headline, or of the page; −1 where there is none.</summary>
    public int FirstProse { get; private set; } = -1;

    /// <summary>The element with the most prose right below it.</summary>
    public int Densest { get; private set; }

    /// <summary>The deepest element that holds most of the page's prose.</summary>
    public int Most { get; private set; }

    /// <summary>Counts a page.</summary>
    public static PageView Of(SourcePage page, CancellationToken budget = default)
    {
        var view = new PageView(page, page.Tree!);
        BlockCounter.Count(view, budget);
        view.SumUp(budget);
        view.FindFirstProse();
        view.FindCentre();
        return view;
    }

    private void SumUp(CancellationToken budget)
    {
        ProseBefore = new int[Blocks.Length + 1];
        LinksBefore = new float[Blocks.Length + 1];
        WordsBefore = new int[Blocks.Length + 1];
        var best = 0f;
        for (var i = 0; i < Blocks.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            ref readonly var block = ref Blocks[i];
            var linkWords = block.LinkShare * block.Words;
            ProseBefore[i + 1] = ProseBefore[i] + (block.IsProse ? block.Words : 0);
            LinksBefore[i + 1] = LinksBefore[i] + linkWords;
            WordsBefore[i + 1] = WordsBefore[i] + block.Words;
            Texts[block.TextHash] = Texts.GetValueOrDefault(block.TextHash) + 1;
            var sums = Signatures.GetValueOrDefault(block.Signature);
            sums.Add(block);
            Signatures[block.Signature] = sums;
            AddToAncestors(i, block, linkWords);

            var heading = HtmlTags.Is(block.Tag, TagTraits.Heading);
            var likeness = block.TitleShare + (block.Tag == HtmlTag.H1 ? 0.6f : heading ? 0.3f : 0) - (block.LinkShare * 0.3f);
            if (block.Words is < 1 or > 60 || likeness <= Math.Max(best, 0.55f)) continue;
            best = likeness;
            Title = i;
        }
    }

    private void FindFirstProse()
    {
        for (var i = Math.Max(0, Title); i < Blocks.Length; i++)
        {
            if (!Blocks[i].IsProse) continue;
            FirstProse = i;
            return;
        }
    }

    private void AddToAncestors(int index, in BlockView block, float linkWords)
    {
        var level = 0;
        for (var node = block.Container; node >= 0; node = Tree[node].Parent, level++)
        {
            ref var sums = ref Nodes[node];
            if (sums.Blocks++ == 0) sums.First = index;
            sums.Last = index;
            sums.Words += block.Words;
            sums.LinkWords += linkWords;
            if (!block.IsProse) continue;
            sums.Prose += block.Words;
            if (level is 1 or 2 || (level == 0 && block.Tag is not (HtmlTag.P or HtmlTag.Li))) sums.NearProse += block.Words;
        }
    }

    private void FindCentre()
    {
        var most = (int)(Total.Prose * 0.7);
        for (var node = 1; node < Nodes.Length; node++)
        {
            if (Nodes[node].NearProse > Nodes[Densest].NearProse || Densest == 0) Densest = node;
            // Nodes stand in document order: what is found later is inside or behind.
            if (Nodes[node].Prose > most && (Most == 0 || node < Tree[Most].SubtreeEnd)) Most = node;
        }
    }
}
