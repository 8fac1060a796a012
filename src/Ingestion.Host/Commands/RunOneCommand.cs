using System.CommandLine;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Host.FaultInjection;
using Ingestion.Host.Isolation;

namespace Ingestion.Host.Commands;

/// <summary>
/// <c>ingest run-one STAGE</c>, hidden: the worker starts it for suspect items, with limits set by <see cref="ChildCommand"/>. It knows no server;
/// items come by standard input, answers go by standard output (<see cref="ChildFrame"/>), and it ends with its input.
/// </summary>
internal static class RunOneCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "run-one";

    /// <summary>The cleaner's name.</summary>
    public const string Clean = "clean";

    /// <summary>The classifier's name.</summary>
    public const string Classify = "classify";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stage = new Argument<string>("STAGE") { Description = "clean or classify" };
        stage.AcceptOnlyFromAmong(Clean, Classify);
        var command = new Command(Name, "Runs one stage over items from standard input, for a worker that started it.") { Hidden = true };
        command.Add(stage);
        command.SetAction((parsed, _) => ServeAsync(parsed.GetRequiredValue(stage)));
        return command;
    }

    private static Task<int> ServeAsync(string stage)
    {
        var settings = Settings.Load([]);
        var faults = FaultPlan.OfEnvironment();
        var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        // Whatever writes a line must not write it among the answers.
        Console.SetOut(Console.Error);
        return stage == Clean
            ? new StageServer<Contracts.Stages.CleaningTask, Contracts.Articles.CleaningResult>(
                FaultPlan.Around(faults, new ArticleCleaner(settings.GetSection(CleanerOptions.Section).Get<CleanerOptions>() ?? new())), ChildJson.Cleaning)
                .ServeAsync(input, output, SuddenDeath.Now)
            : new StageServer<Contracts.Stages.ClassifyingTask, IReadOnlyList<Contracts.Facts.Classification>>(
                FaultPlan.Around(faults, new ArticleClassifier(settings.GetSection(ClassifierOptions.Section).Get<ClassifierOptions>() ?? new())), ChildJson.Classifying)
                .ServeAsync(input, output, SuddenDeath.Now);
    }
}
