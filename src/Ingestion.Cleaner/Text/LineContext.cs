namespace Ingestion.Cleaner.Text;

/// <summary>What stands around each line, as running sums over the document.</summary>
internal sealed class LineContext
{
    /// <summary>Reads the document once.</summary>
    public LineContext(TextLines lines, WordEvidence words)
    {
        var shapes = lines.Shapes;
        var n = shapes.Length;
        Prose = new int[n + 1];
        Words = new int[n + 1];
        EvidenceSums = new int[n + 1];
        PhraseSums = new int[n + 1];
        CommentSums = new int[n + 1];
        PreviousProse = new int[n];
        NextProse = new int[n];
        Evidence = lines.Evidence(words);
        var last = -1;
        for (var i = 0; i < n; i++)
        {
            ref readonly var shape = ref shapes[i];
            Prose[i + 1] = Prose[i] + (shape.IsProse ? shape.Words : 0);
            Words[i + 1] = Words[i] + shape.Words;
            EvidenceSums[i + 1] = EvidenceSums[i] + Evidence[i].Mean;
            PhraseSums[i + 1] = PhraseSums[i] + (shape.Phrase.Reason is null ? 0 : 1);
            CommentSums[i + 1] = CommentSums[i] + (shape.Phrase.Reason == "comments" ? 1 : 0);
            PreviousProse[i] = last;
            if (!shape.IsProse) continue;
            if (FirstProse < 0) FirstProse = i;
            last = LastProse = i;
        }

        for (int i = n - 1, next = n; i >= 0; i--)
        {
            NextProse[i] = next;
            if (shapes[i].IsProse) next = i;
        }

        FindMainCluster(shapes);
    }

    /// <summary>Running sum of the words of prose lines.</summary>
    public int[] Prose { get; }

    /// <summary>Running sum of words.</summary>
    public int[] Words { get; }

    /// <summary>Running sum of the mean word evidence.</summary>
    public int[] EvidenceSums { get; }

    /// <summary>Running count of lines with a known phrase.</summary>
    public int[] PhraseSums { get; }

    /// <summary>Running count of lines with a phrase of comment sections.</summary>
    public int[] CommentSums { get; }

    /// <summary>The last prose line before each line, or -1.</summary>
    public int[] PreviousProse { get; }

    /// <summary>The next prose line after each line, or the number of lines.</summary>
    public int[] NextProse { get; }

    /// <summary>The evidence of each line's words.</summary>
    public LineEvidence[] Evidence { get; }

    /// <summary>First prose line, or -1.</summary>
    public int FirstProse { get; private set; } = -1;

    /// <summary>Last prose line, or -1.</summary>
    public int LastProse { get; private set; } = -1;

    /// <summary>First line of the heaviest run of prose (gaps of at most three lines).</summary>
    public int MainFrom { get; private set; }

    /// <summary>Last line of that run.</summary>
    public int MainTo { get; private set; }

    /// <summary>Sum over a window, cut at the document's ends.</summary>
    public static int Sum(int[] running, int from, int to)
    {
        from = Math.Clamp(from, 0, running.Length - 1);
        to = Math.Clamp(to, from, running.Length - 1);
        return running[to] - running[from];
    }

    private void FindMainCluster(LineShape[] shapes)
    {
        int best = -1, from = -1, last = -1;
        for (var i = 0; i < shapes.Length; i++)
        {
            if (!shapes[i].IsProse) continue;
            if (from < 0 || i - last > 4) from = i;
            last = i;
            var weight = Prose[i + 1] - Prose[from];
            if (weight <= best) continue;
            best = weight;
            (MainFrom, MainTo) = (from, i);
        }
    }
}
