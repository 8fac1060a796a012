using Ingestion.Benchmarks.Predict;
using Ingestion.Classifier.Language;
using Ingestion.Classifier.Topics;
using Ingestion.Classifier.Topics.Learning;
using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Quality;

/// <summary>
/// <c>quality corrections</c>: what <c>ingest train</c> gains from so many labels: on other articles of the same set, as it says itself, and on
/// another set, which nobody labelled.
/// </summary>
internal sealed class CorrectionsTable : IQualityTable
{
    private const int Others = 300;

    public string Name => "corrections";

    public Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine("corrections: labels · their own articles by folds, before → after (gained, lost) · other articles of the set · another set · others' changed · rows");
        foreach (var (set, language, elsewhere) in (ReadOnlySpan<(string, string?, string)>)[("masakhanews", "en", "agnews"), ("masakhanews", "fr", "agnews"), ("agnews", null, "masakhanews"), ("nytcap", null, "masakhanews")])
        {
            var articles = Lessons(shared, set, language);
            var away = Lessons(shared, elsewhere, null);
            foreach (var labels in (ReadOnlySpan<int>)[20, 50, 100, 200])
                Print(set + " " + language, articles, away, labels);
        }

        return Task.CompletedTask;

        void Print(string name, List<TopicLesson> articles, List<TopicLesson> away, int labels)
        {
            if (articles.Count < labels + 100) return;
            var others = articles.Skip(labels).Take(Math.Min(Others, (articles.Count - labels) / 2)).ToList();
            var asked = articles.Skip(labels + others.Count).ToList();
            var learnt = new TopicLearner(TopicClassifier.Default).Learn(articles[..labels], [.. others.Select(other => other with { Topic = null })], cancellationToken);
            var table = new CorrectionTable(new TopicCorrections(1, learnt.Features, learnt.Weights));
            var effect = learnt.Effect;
            output.WriteLine(FormattableString.Invariant(
                $"  {name} {labels}: {Share(effect.RightBefore, labels)} → {Share(effect.RightAfter, labels)} ({effect.Gained}, {effect.Lost}) · {Right(asked, null):F3} → {Right(asked, table):F3} · {Right(away, null):F3} → {Right(away, table):F3} · {effect.Changes.Count}/{others.Count} · {learnt.Features.Length}"));
        }
    }

    private static string Share(int part, int whole) => FormattableString.Invariant($"{(double)part / whole:F3}");

    private static double Right(List<TopicLesson> articles, CorrectionTable? corrections) =>
        articles.Average(article => TopicClassifier.Default.RankAll(article.Title, article.Body, article.Language, corrections)[0].Code == article.Topic ? 1.0 : 0);

    private static List<TopicLesson> Lessons(string shared, string set, string? language) =>
    [
        .. JsonLines.Of(Path.Combine(shared, "data/classification/topics", set + ".dev.jsonl.gz"))
            .Where(item => language is null || item.Text("lang") == language)
            .OrderBy(item => FeatureHash.Of(1, item.Text("id")))
            .Select((item, place) => new TopicLesson(
                item.Text("title"), item.Text("text"), LanguageDetector.Default.Detect($"{item.Text("title")}\n{item.Text("text")}").Code, item.Text("label"), place)),
    ];
}
