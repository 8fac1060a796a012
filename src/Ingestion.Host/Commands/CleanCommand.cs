using System.CommandLine;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Host.Commands.Offline;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest clean</c>: the cleaner over files and folders, without any server.</summary>
public static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or whole folders (.txt .html .htm and more, each also .gz)", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder that gets one ID.json an input", Required = true };
        var command = new Command("clean", "Cleans files without any server: one ID.json an input.") { paths, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var cleaner = new ArticleCleaner(new CleanerOptions());
            var classifier = new ArticleClassifier(new ClassifierOptions());
            var run = new OfflineRun(
                file => cleaner.Clean(file, CleaningHints.None),
                article => ArticleView.OfCleaned(article, classifier.LanguageOf(article).Code));
            return run.RunAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), cancellationToken);
        });
        return command;
    }
}
