using System.CommandLine;
using System.Diagnostics;
using Ingestion.Classifier;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Keywords;
using Ingestion.Classifier.Sameness;
using Ingestion.Classifier.Text;
using Ingestion.Classifier.Topics;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed classify</c>: how long classifying one article takes, what it allocates, and what loading the models costs.</summary>
internal static class ClassifyingSpeed
{
    private static readonly int[] Copies = [8, 64, 256];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often the article is classified", DefaultValueFactory = _ => 3_000 };
        var command = new Command("classify", "Times the classification of one article on one core.") { rounds };
        command.SetAction(parsed => Measure(parsed.GetValue(rounds), Console.Out));
        return command;
    }

    private static void Measure(int rounds, TextWriter output)
    {
        var article = SpeedArticle.Read();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var classifier = new ArticleClassifier(new ClassifierOptions());
        var loaded = clock.Elapsed;
        classifier.Classify(article);
        output.WriteLine($"models loaded in {loaded.TotalMilliseconds:F0} ms, first article after {clock.Elapsed.TotalMilliseconds:F0} ms");
        output.WriteLine($"memory of models {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F1} MB, working set {Environment.WorkingSet / 1e6:F0} MB");
        Print(output, "whole classification", Time(rounds, () => classifier.Classify(article)));
        var recognizer = EntityRecognizer.CreateDefault();
        var text = TextAnalysis.Of(article.Body);
        Print(output, "text analysis", Time(rounds, () => TextAnalysis.Of(article.Body)));
        var names = recognizer.Find(text, "en");
        var words = ArticleWords.Of(article.Title, article.Body, "en");
        Print(output, "language", Time(rounds, () => ArticleClassifier.LanguageOf(article)));
        Print(output, "topics", Time(rounds, () => TopicClassifier.Default.Rank(article.Title, article.Body, "en")));
        Print(output, "entities", Time(rounds, () => recognizer.Find(text, "en")));
        Print(output, "entities of the headline", Time(rounds, () => HeadlineEntities.AddTo(names, article.Title, "en", recognizer)));
        Print(output, "quotes, quantities, dates", Time(rounds, () => FactFinder.Find(text, names, "en", article.Published)));
        Print(output, "words", Time(rounds, () => ArticleWords.Of(article.Title, article.Body, "en")));
        Print(output, "keywords", Time(rounds, () => KeywordRanker.Rank(words)));
        Print(output, "signature", Time(rounds, () => SignatureMaker.Make(words, names)));
        output.WriteLine($"the article has {article.Body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length} words and {text.Tokens.Length} tokens");
        Linear(classifier, article, output);
    }

    // The first half warms the code up.
    private static (double Median, double Best, long Bytes) Time(int rounds, Action work)
    {
        for (var i = 0; i < rounds / 2; i++) work();
        var times = new double[rounds];
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Array.Sort(times);
        return (times[rounds / 2], times[0], bytes / rounds);
    }

    private static void Print(TextWriter output, string what, (double Median, double Best, long Bytes) measured) =>
        output.WriteLine($"{what,-22} median {measured.Median:F3} ms, best {measured.Best:F3} ms, {measured.Bytes / 1024.0:F0} KiB allocated");

    private static void Linear(ArticleClassifier classifier, CleanedArticle article, TextWriter output)
    {
        foreach (var copies in Copies)
        {
            var longer = article with { Body = string.Join('\n', Enumerable.Repeat(article.Body, copies)) };
            var clock = Stopwatch.StartNew();
            classifier.Classify(longer);
            output.WriteLine($"{longer.Body.Length / 1e6:F2} million characters in {clock.Elapsed.TotalMilliseconds:F0} ms");
        }
    }
}
