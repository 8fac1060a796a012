using System.CommandLine;
using Ingestion.Classifier;
using Ingestion.Host.Commands.Offline;
using Ingestion.Host.Commands.Offline.Explained;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest clean</c>: the cleaner over files and folders, without any server; or one file explained.</summary>
public static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = OfflineCommand.Paths();
        var output = OfflineCommand.Out(required: false);
        var explain = new Option<bool>("--explain") { Description = "Prints the original, what was taken off struck through with its reason at the margin, and where each field came from" };
        var page = new Option<string>("--html") { Description = "Writes the same of one file as a page to look at" };
        var command = new Command("clean", "Cleans files without any server: one ID.json an input, or an explanation.") { paths, output, explain, page };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && !result.GetValue(explain) && result.GetValue(page) is null)
                result.AddError("clean needs --out DIR for the results, --explain to print what was taken off and why, or --html FILE.html for the same as a page");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var inputs = parsed.GetRequiredValue(paths);
            var status = ExitStatus.Done;
            if (parsed.GetValue(explain) || parsed.GetValue(page) is not null)
                status = new ExplainRun(new OfflineCleaning().Explain, ForThisTerminal()).Run(inputs, parsed.GetValue(explain), parsed.GetValue(page), cancellationToken);
            if (status == ExitStatus.BadUsage || parsed.GetValue(output) is not { } folder) return status;
            return Math.Max(status, await OfflineCommand.RunAsync(
                inputs, folder, article => ArticleView.OfCleaned(article, ArticleClassifier.LanguageOf(article).Code), cancellationToken).ConfigureAwait(false));
        });
        return command;
    }

    /// <summary>Colours and the terminal's width where there is one (no-color.org); plain marks and whole lines in a pipe.</summary>
    private static ExplanationText ForThisTerminal()
    {
        if (Console.IsOutputRedirected) return new ExplanationText(colours: false, width: null);
        return new ExplanationText(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")), Math.Max(40, Console.WindowWidth));
    }
}
