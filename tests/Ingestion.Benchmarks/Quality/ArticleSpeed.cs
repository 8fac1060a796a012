using Ingestion.Classifier.Keywords;
using Ingestion.Classifier.Sameness;

namespace Ingestion.Benchmarks.Quality;

/// <summary>How long counting words, ranking keywords and signing take, scaled to an article of 600 words; processor time, one thread.</summary>
internal static class ArticleSpeed
{
    private const int Rounds = 12;
    private const int WarmUp = 4;
    private const int Words = 600;

    /// <summary>Measures over a file's articles and says it in one line.</summary>
    public static string Describe(string path)
    {
        var texts = JsonLines.Of(path).Select(item => (Title: item.Text("title"), Body: item.Text("text"))).ToList();
        var counted = texts.Select(text => ArticleWords.Of(text.Title, text.Body, "en")).ToList();
        var total = counted.Sum(words => (double)words.Tokens.Count);
        var count = Mean(texts.Count, i => ArticleWords.Of(texts[i].Title, texts[i].Body, "en"));
        var rank = Mean(texts.Count, i => KeywordRanker.Rank(counted[i]));
        var sample = Mean(texts.Count, i => ShingleSampler.Of(texts[i].Body));
        var sign = Mean(texts.Count, i => SignatureMaker.Make(counted[i], []));
        return $"milliseconds for {Words} words: counting words {Scale(count):F4} (shared), keywords {Scale(rank):F4}, signature {Scale(sign):F4} (of it shingles {Scale(sample):F4})";

        double Scale(double milliseconds) => milliseconds / total * Words;
    }

    // Processor time, because other processes share the machine; single-threaded, so the process's is the work's.
    private static double Mean(int count, Action<int> work)
    {
        for (var round = 0; round < WarmUp; round++) Round();
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++) Round();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Rounds;

        void Round()
        {
            for (var i = 0; i < count; i++) work(i);
        }
    }
}
