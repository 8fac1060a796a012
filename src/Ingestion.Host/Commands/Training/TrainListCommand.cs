using System.CommandLine;
using System.Globalization;
using Ingestion.Classifier;
using Ingestion.Database.Labels;
using Spectre.Console;

namespace Ingestion.Host.Commands.Training;

/// <summary><c>ingest train list</c>: what was learnt so far, and which of it is in use.</summary>
internal static class TrainListCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("list", "Shows the models learnt from labels, the newest first. Exit status 0: shown (also when there is none).") { json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ListAsync(parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ListAsync(bool json, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var models = await services.GetRequiredService<TopicModelBook>().ListAsync(cancellationToken).ConfigureAwait(false);
            if (json) CommandJson.Print(models);
            else Print(models);
            return ExitStatus.Done;
        }
    }

    private static void Print(IReadOnlyList<SavedTopicModel> models)
    {
        if (models.Count == 0)
        {
            Console.WriteLine("Nothing was learnt yet: 'ingest train' does.");
            return;
        }

        var table = new Table().AddColumn("model").AddColumn("learnt (UTC)").AddColumn("by").AddColumn("labels").AddColumn("right before").AddColumn("right after").AddColumn("changed").AddColumn("in use");
        foreach (var model in models)
        {
            table.AddRow(
                Number(model.Number), UtcTime.InColumn(model.LearntAt), Markup.Escape(Printable.Of(model.LearntBy)), Number(model.Labels), Number(model.RightBefore), Number(model.RightAfter),
                $"{Number(model.Changed)} of {Number(model.LookedAt)}", Use(model));
        }

        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    private static string Use(SavedTopicModel model) => model switch
    {
        { UsedSince: null } => "",
        { ClassifierVersion: not ArticleClassifier.Version } => $"no: it was learnt for classifier {Markup.Escape(model.ClassifierVersion)}",
        _ => $"since {UtcTime.Of(model.UsedSince.Value)}",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
