using System.CommandLine;
using Ingestion.Classifier;
using Ingestion.Host.Commands.Offline;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest classify</c>: the cleaner and the classifier over files and folders, without any server.</summary>
public static class ClassifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = OfflineCommand.Paths();
        var output = OfflineCommand.Out(required: true);
        var command = new Command("classify", "Cleans and classifies files without any server: one ID.json an input.") { paths, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var classifier = new ArticleClassifier(new ClassifierOptions());
            return OfflineCommand.RunAsync(
                parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), article => ArticleView.OfClassified(article, classifier.Classify(article)), cancellationToken);
        });
        return command;
    }
}
