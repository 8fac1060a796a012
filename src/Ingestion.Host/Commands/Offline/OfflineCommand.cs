using System.CommandLine;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline;

/// <summary>What <c>ingest clean</c> and <c>ingest classify</c> have in common: files in, one <c>ID.json</c> an input out, no server.</summary>
internal static class OfflineCommand
{
    /// <summary>A command that cleans every input and writes what <paramref name="describe"/> makes of each article.</summary>
    public static Command Create(string name, string description, Func<ArticleClassifier, CleanedArticle, object> describe)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or whole folders (.txt .html .htm and more, each also .gz)", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder that gets one ID.json an input", Required = true };
        var command = new Command(name, description) { paths, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var cleaner = new ArticleCleaner(new CleanerOptions());
            var classifier = new ArticleClassifier(new ClassifierOptions());
            var run = new OfflineRun(file => cleaner.Clean(file, CleaningHints.None), article => describe(classifier, article));
            return run.RunAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), cancellationToken);
        });
        return command;
    }
}
