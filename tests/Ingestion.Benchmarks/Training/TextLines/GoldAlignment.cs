using System.Text.RegularExpressions;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>Tells which lines of a scrape stand in the gold body: long lines by shared runs of four words, short ones by their place between them.</summary>
internal static partial class GoldAlignment
{
    private const int Run = 4;

    /// <summary>For each block of the page whether it is body.</summary>
    public static bool[] Align(SourcePage page, string gold)
    {
        var goldWords = Words(gold);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Run <= goldWords.Length; i++)
        {
            var key = string.Join(' ', goldWords, i, Run);
            if (!places.TryGetValue(key, out var list)) places[key] = list = [];
            list.Add(i);
        }

        var lines = page.Blocks.Select(b => Words(page.TextOf(b).ToString())).ToArray();
        var body = new bool[lines.Length];
        var from = new int[lines.Length];
        var used = new bool[goldWords.Length];
        AlignLongLines(lines, places, used, body, from);
        AlignShortLines(lines, goldWords, used, body, from);
        return body;
    }

    private static void AlignLongLines(string[][] lines, Dictionary<string, List<int>> places, bool[] used, bool[] body, int[] from)
    {
        // Two passes: whole lines first, so that a teaser does not take the place of the paragraph that it was cut from.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var words = lines[i];
                if (words.Length < Run + 2 || body[i]) continue;
                var hits = new List<int>();
                for (var k = 0; k + Run <= words.Length; k++)
                {
                    if (!places.TryGetValue(string.Join(' ', words, k, Run), out var list)) continue;
                    var free = list.FindIndex(p => !used[p]);
                    if (free >= 0) hits.Add(list[free]);
                }

                var share = hits.Count / (double)(words.Length - Run + 1);
                if (share < (pass == 0 ? 0.8 : 0.45)) continue;
                body[i] = true;
                hits.Sort();
                from[i] = hits[hits.Count / 2];
                foreach (var hit in hits) used[hit] = true;
            }
        }
    }

    private static void AlignShortLines(string[][] lines, string[] gold, bool[] used, bool[] body, int[] from)
    {
        var covered = new bool[gold.Length + Run];
        for (var p = 0; p < used.Length; p++)
            if (used[p]) covered.AsSpan(p, Run).Fill(true);

        var low = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (body[i])
            {
                low = Math.Max(0, from[i] - 400);
                continue;
            }

            var words = lines[i];
            if (words.Length == 0 || words.Length > 12) continue;
            var next = Array.FindIndex(body, i, b => b);
            var high = next < 0 ? gold.Length : Math.Min(gold.Length, from[next] + 400);
            for (var p = low; p + words.Length <= high; p++)
            {
                if (covered[p] || !gold.AsSpan(p, words.Length).SequenceEqual(words)) continue;
                if (words.Length < 3 && IsFarFromBody(body, i, 12)) break;
                body[i] = true;
                from[i] = p;
                covered.AsSpan(p, words.Length).Fill(true);
                break;
            }
        }
    }

    private static bool IsFarFromBody(bool[] body, int i, int reach)
    {
        for (var k = Math.Max(0, i - reach); k < Math.Min(body.Length, i + reach); k++)
            if (body[k]) return false;
        return true;
    }

    private static string[] Words(string text) => [.. WordPattern().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();
}
