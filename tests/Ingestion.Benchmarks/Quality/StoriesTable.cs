using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;

namespace Ingestion.Benchmarks.Quality;

/// <summary>
/// Stories by shared terms. No set of 'same event, other words' could be had, so the sentences of each article are dealt out to two halves that share none: halves of
/// one article should be one story, halves of two articles should not. Kinder than life, since one author wrote both halves; a ranking, not a level.
/// </summary>
internal sealed class StoriesTable : IQualityTable
{
    private const int FewestSentences = 10;
    private static readonly double[] Shares = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];

    /// <inheritdoc />
    public string Name => "stories";

    /// <inheritdoc />
    public Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var halves = Halves(Path.Combine(shared, "data", "classification", "topics", "masakhanews.dev.jsonl.gz"), language);
            var same = new List<StoryTermOverlap>();
            var other = new List<StoryTermOverlap>();
            for (var i = 0; i < halves.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var j = 0; j < halves.Count; j++)
                    (i == j ? same : other).Add(StoryTermOverlap.Of(halves[i].Odd.StoryTerms, halves[j].Even.StoryTerms));
            }

            output.WriteLine($"stories by terms, {language}: {same.Count} articles in two halves without a common sentence; {other.Count} pairs of other articles");
            foreach (var share in Shares)
                output.WriteLine($"  share ≥ {share:F2}: halves joined {Part(same, share):P1}, other pairs joined {Part(other, share):P3}");
        }

        return Task.CompletedTask;
    }

    private static double Part(List<StoryTermOverlap> overlaps, double share) =>
        overlaps.Count(overlap => overlap.Share >= share && overlap.Shared >= SamenessThresholds.Default.FewestStoryTerms) / (double)overlaps.Count;

    private static List<(SamenessSignature Odd, SamenessSignature Even)> Halves(string path, string language)
    {
        var halves = new List<(SamenessSignature, SamenessSignature)>();
        foreach (var item in JsonLines.Of(path))
        {
            if (!item.Text("lang").StartsWith(language, StringComparison.Ordinal)) continue;
            var sentences = item.Text("text").Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (sentences.Length < FewestSentences) continue;
            halves.Add((Sign(sentences.Where((_, i) => i % 2 == 0)), Sign(sentences.Where((_, i) => i % 2 == 1))));
        }

        return halves;

        SamenessSignature Sign(IEnumerable<string> sentences) => SignatureMaker.Make(null, string.Join(". ", sentences), [], language);
    }
}
