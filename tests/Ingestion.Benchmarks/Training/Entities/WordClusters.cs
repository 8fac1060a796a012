namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>
/// Classes of words that stand in like surroundings, by the exchange algorithm for a bigram class model (Kneser and Ney, 1993; Martin,
/// Liermann and Ney, 1998): each word moves to the class that makes the text most likely, until few move.
/// </summary>
internal sealed class WordClusters
{
    private const int LogTable = 1 << 16;
    private readonly int words;
    private readonly int classes;
    private readonly List<(int Word, int Count)>[] after;
    private readonly List<(int Word, int Count)>[] before;
    private readonly int[] counts;
    private readonly int[] classOf;
    private readonly int[] pairs; // class after class
    private readonly int[] left;
    private readonly int[] right;
    private readonly long[] entropy = new long[LogTable];

    private WordClusters(IReadOnlyList<int> text, int words, int classes, int[] counts)
    {
        this.words = words;
        this.classes = classes;
        this.counts = counts;
        var bigrams = new Dictionary<long, int>();
        for (var i = 1; i < text.Count; i++)
        {
            var key = ((long)text[i - 1] * words) + text[i];
            bigrams[key] = bigrams.GetValueOrDefault(key) + 1;
        }

        after = new List<(int, int)>[words];
        before = new List<(int, int)>[words];
        for (var w = 0; w < words; w++) (after[w], before[w]) = ([], []);
        foreach (var (key, count) in bigrams.OrderBy(b => b.Key))
        {
            after[key / words].Add(((int)(key % words), count));
            before[key % words].Add(((int)(key / words), count));
        }

        classOf = new int[words];
        for (var w = 0; w < words; w++) classOf[w] = w % classes;
        pairs = new int[classes * classes];
        left = new int[classes];
        right = new int[classes];
        for (var i = 1; i < LogTable; i++) entropy[i] = FixedLog.Times(i);
        for (var w = 0; w < words; w++)
        {
            foreach (var (other, count) in after[w])
            {
                pairs[(classOf[w] * classes) + classOf[other]] += count;
                left[classOf[w]] += count;
                right[classOf[other]] += count;
            }
        }
    }

    /// <summary>Parts words into classes.</summary>
    /// <param name="text">Word numbers in the order of the text, the most frequent word having number 0.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="classes">How many classes to make.</param>
    /// <param name="rounds">How often each word may move.</param>
    /// <param name="log">Where progress goes.</param>
    /// <returns>The class of each word, from 0.</returns>
    public static int[] Learn(IReadOnlyList<int> text, int words, int classes, int rounds, TextWriter log)
    {
        var counts = new int[words];
        foreach (var w in text) counts[w]++;
        var clusters = new WordClusters(text, words, classes, counts);
        for (var round = 0; round < rounds; round++)
        {
            var moved = clusters.Round();
            log.WriteLine($"  {classes} classes, round {round + 1}: {moved:N0} words moved");
            if (moved * 200 < words) break;
        }

        return clusters.classOf;
    }

    private int Round()
    {
        var moved = 0;
        var afterCounts = new int[classes];
        var beforeCounts = new int[classes];
        var afterClasses = new List<int>(classes);
        var beforeClasses = new List<int>(classes);
        for (var w = 0; w < words; w++)
        {
            afterClasses.Clear();
            beforeClasses.Clear();
            foreach (var (other, count) in after[w])
            {
                if (other == w) continue;
                if (afterCounts[classOf[other]] == 0) afterClasses.Add(classOf[other]);
                afterCounts[classOf[other]] += count;
            }

            foreach (var (other, count) in before[w])
            {
                if (other == w) continue;
                if (beforeCounts[classOf[other]] == 0) beforeClasses.Add(classOf[other]);
                beforeCounts[classOf[other]] += count;
            }

            var from = classOf[w];
            Shift(from, -1, w, afterClasses, afterCounts, beforeClasses, beforeCounts);
            var (best, bestGain) = (from, Gain(from, w, afterClasses, afterCounts, beforeClasses, beforeCounts));
            for (var to = 0; to < classes; to++)
            {
                if (to == from) continue;
                var gain = Gain(to, w, afterClasses, afterCounts, beforeClasses, beforeCounts);
                if (gain > bestGain) (best, bestGain) = (to, gain);
            }

            Shift(best, 1, w, afterClasses, afterCounts, beforeClasses, beforeCounts);
            classOf[w] = best;
            if (best != from) moved++;
            foreach (var c in afterClasses) afterCounts[c] = 0;
            foreach (var c in beforeClasses) beforeCounts[c] = 0;
        }

        return moved;
    }

    private void Shift(int c, int sign, int w, List<int> afterClasses, int[] afterCounts, List<int> beforeClasses, int[] beforeCounts)
    {
        foreach (var other in afterClasses) pairs[(c * classes) + other] += sign * afterCounts[other];

        foreach (var other in beforeClasses) pairs[(other * classes) + c] += sign * beforeCounts[other];
        left[c] += sign * counts[w];
        right[c] += sign * counts[w];
    }

    // What the likelihood gains by w in class c: sum of n log n over the class pairs that change, less that of the classes' own counts.
    private long Gain(int c, int w, List<int> afterClasses, int[] afterCounts, List<int> beforeClasses, int[] beforeCounts)
    {
        long gain = 0;
        foreach (var other in afterClasses)
        {
            var n = pairs[(c * classes) + other];
            gain += Entropy(n + afterCounts[other]) - Entropy(n);
        }

        foreach (var other in beforeClasses)
        {
            var n = pairs[(other * classes) + c];
            gain += Entropy(n + beforeCounts[other]) - Entropy(n);
        }

        return gain - (Entropy(left[c] + counts[w]) - Entropy(left[c])) - (Entropy(right[c] + counts[w]) - Entropy(right[c]));
    }

    private long Entropy(int n) => n < LogTable ? entropy[Math.Max(n, 0)] : FixedLog.Times(n);
}
