using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>Learns which words and pairs stand in furniture and which in bodies, counted once a domain, so that no site weighs more than another.</summary>
internal static class WordEvidenceTrainer
{
    private const int LeastDomains = 4;
    private const int MostEntries = 16_000;

    /// <summary>Evidence from the pages given.</summary>
    public static WordEvidence Train(IEnumerable<ExtractionPage> pages)
    {
        var furniture = new Dictionary<uint, int>();
        var body = new Dictionary<uint, int>();
        int domains = 0;
        foreach (var domain in pages.Where(p => p.Track != ExtractionPage.CleanTrack).GroupBy(p => p.Domain, StringComparer.Ordinal))
        {
            domains++;
            HashSet<uint> inFurniture = [], inBody = [];
            foreach (var page in domain)
                for (var i = 1; i < page.Lines.Count; i++) AddTokens(page.Lines.TokensOf(i), page.IsBody[i] ? inBody : inFurniture);
            foreach (var hash in inFurniture) furniture[hash] = furniture.GetValueOrDefault(hash) + 1;
            foreach (var hash in inBody) body[hash] = body.GetValueOrDefault(hash) + 1;
        }

        var entries = new List<(uint Hash, sbyte Score, int Strength)>();
        foreach (var hash in furniture.Keys.Union(body.Keys))
        {
            if (hash == 0) continue;
            int f = furniture.GetValueOrDefault(hash), b = body.GetValueOrDefault(hash);
            if (f + b < LeastDomains) continue;
            var score = (Logarithm((2 * f) + 1) - Logarithm((2 * b) + 1)) / 64;
            if (Math.Abs(score) < 6) continue;
            entries.Add((hash, (sbyte)Math.Clamp(score, -64, 64), Math.Abs(score) * (f + b)));
        }

        return WordEvidence.Build([.. entries.OrderByDescending(e => e.Strength).ThenBy(e => e.Hash).Take(MostEntries).OrderBy(e => e.Hash).Select(e => (e.Hash, e.Score))]);
    }

    private static void AddTokens(ReadOnlySpan<LineToken> tokens, HashSet<uint> target)
    {
        var before = 0x12345u;
        foreach (var token in tokens)
        {
            target.Add(token.Hash);
            target.Add(WordEvidence.Pair(before, token.Hash));
            before = token.Hash;
        }
    }

    /// <summary>1,024 times the natural logarithm, by the series of the area tangent: additions and divisions only.</summary>
    private static int Logarithm(int n)
    {
        const double LogTwo = 0.69314718055994530942;
        var power = 0;
        double m = n;
        while (m > 1.5)
        {
            m /= 2;
            power++;
        }

        var z = (m - 1) / (m + 1);
        var square = z * z;
        var sum = z * (1 + (square * ((1.0 / 3) + (square * ((1.0 / 5) + (square * ((1.0 / 7) + (square / 9))))))));
        return (int)Math.Floor((1024 * ((power * LogTwo) + (2 * sum))) + 0.5);
    }
}
