using System.CommandLine;
using System.Text;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Stages;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary><c>corpus --files N --kind text|html|mixed</c>: whether there is as much to find in generated articles as in news.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var files = new Option<int>("--files") { Description = "How many files are generated", DefaultValueFactory = _ => 400 };
        var kind = CorpusGenerator.KindOption();
        var shared = SharedFolder.Option();
        var command = new Command("corpus", "Counts names, quotations, figures and dates in generated articles, beside the news articles of the duplicates set.") { files, kind, shared };
        command.SetAction(parsed =>
        {
            var generator = CorpusGenerator.Measured(parsed.GetValue(kind));
            var generated = generator.Make(parsed.GetValue(files)).Select(file => new RawFile(Path.GetFileName(file.Path), Encoding.UTF8.GetBytes(file.Content)));
            var set = Path.Combine(parsed.GetRequiredValue(shared), "data", "classification", "duplicates", "synthetic.dev.jsonl.gz");
            // The others of the set are made from these by a program.
            var news = JsonLines.Of(set).Where(item => item.Text("op") is "original" or "single")
                .Select(item => new RawFile("article.txt", Encoding.UTF8.GetBytes($"{item.Text("title")}\n\n{item.Text("text")}")));
            Console.WriteLine(FactDensity.Head);
            Console.WriteLine(FactDensity.Of(Read(generated)).Line("generated"));
            Console.WriteLine(FactDensity.Of(Read(news)).Line("news"));
            Console.WriteLine("mentions, names, quotes, figures and dates: in a thousand units; new: names of an article that stood in no earlier one; later: those of the last quarter");
        });
        return command;
    }

    private static List<(CleanedArticle Article, Classification Facts)> Read(IEnumerable<RawFile> files)
    {
        var cleaner = new ArticleCleaner(new CleanerOptions());
        IPureStage<ClassifyingTask, IReadOnlyList<Classification>> classifier = new ArticleClassifier(new ClassifierOptions());
        return
        [
            .. from file in files
               let cleaned = cleaner.Clean(file, CleaningHints.None) as Cleaned
               where cleaned is not null
               from one in cleaned.Articles.Zip(classifier.Run(new ClassifyingTask(cleaned.Articles, null), CancellationToken.None))
               select one,
        ];
    }
}
