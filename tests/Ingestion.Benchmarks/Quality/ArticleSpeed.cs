using System.Diagnostics;
using Ingestion.Classifier.Keywords;
using Ingestion.Classifier.Sameness;

namespace Ingestion.Benchmarks.Quality;

/// <summary>How long counting words, ranking keywords and signing take, scaled to an article of 600 words; the best of several rounds, one thread.</summary>
internal static class ArticleSpeed
{
    private const int Rounds = 12;
    private const int Words = 600;

    /// <summary>Measures over a file's articles and says it in one line.</summary>
    public static string Describe(string path)
    {
        var texts = JsonLines.Of(path).Select(item => (Title: JsonLines.Text(item, "title"), Body: JsonLines.Text(item, "text") ?? "")).ToList();
        var counted = texts.Select(text => ArticleWords.Of(text.Title, text.Body, "en")).ToList();
        var total = counted.Sum(words => (double)words.Tokens.Count);
        var count = Best(texts.Count, i => ArticleWords.Of(texts[i].Title, texts[i].Body, "en"));
        var rank = Best(texts.Count, i => KeywordRanker.Rank(counted[i]));
        var sign = Best(texts.Count, i => SignatureMaker.Make(counted[i], []));
        return $"milliseconds for {Words} words: counting words {Scale(count):F4} (shared), keywords {Scale(rank):F4}, signature {Scale(sign):F4}";

        double Scale(double milliseconds) => milliseconds / total * Words;
    }

    private static double Best(int count, Action<int> work) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++) work(i);
        return watch.Elapsed.TotalMilliseconds;
    });
}
