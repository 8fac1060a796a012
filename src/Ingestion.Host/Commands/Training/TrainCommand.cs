using System.CommandLine;
using System.Globalization;
using Ingestion.Classifier;
using Ingestion.Classifier.Topics;
using Ingestion.Classifier.Topics.Learning;
using Ingestion.Database.Labels;
using Spectre.Console;

namespace Ingestion.Host.Commands.Training;

/// <summary><c>ingest train</c>: learns from people's labels what to add to the shipped weights of the topics, and says what it is worth. Takes nothing into use.</summary>
public static class TrainCommand
{
    /// <summary>Beyond the newest so many, labels teach no more than they did.</summary>
    private const int MostLabels = 5_000;

    private const int MostOthers = 20_000;

    /// <summary>The command, with <c>train list</c> and <c>train use</c>.</summary>
    public static Command Create()
    {
        var others = new Option<int>("--articles") { Description = "How many articles without a label are looked at, 0 to 20,000", DefaultValueFactory = _ => 2_000 };
        var first = new Option<int>("--first") { Description = "How many of the changes are shown, 0 to 20,000", DefaultValueFactory = _ => 20 };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("train", "Learns topics from the labels in news.label and shows what that changes and is worth; 'train use' takes it into use. Exit status 0: learnt.")
        {
            others, first, json, set, TrainListCommand.Create(), TrainUseCommand.Create(),
        };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => LearnAsync(
            Within(parsed.GetValue(others), "--articles"), Within(parsed.GetValue(first), "--first"), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> LearnAsync(int most, int first, bool json, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var texts = services.GetRequiredService<LabelledTexts>();
            var labelled = await texts.WithLabelAsync(MostLabels, cancellationToken).ConfigureAwait(false);
            if (labelled.Count < TopicLearner.FewestLabels)
                throw new FormatException($"{labelled.Count} article(s) have a label and {TopicLearner.FewestLabels} are needed: insert into news.label (article_id, topic) what is right (deploy/guide-analyst.md), also where the topic given is right");
            var others = most == 0 ? [] : await texts.WithoutLabelAsync(most, cancellationToken).ConfigureAwait(false);
            var learnt = new TopicLearner(TopicClassifier.Default).Learn([.. labelled.Select(Lesson)], [.. others.Select(Lesson)], cancellationToken);
            var effect = learnt.Effect;
            var model = new SavedTopicModel(
                0, TimeProvider.System.GetUtcNow(), "", ArticleClassifier.Version, effect.Labels, effect.RightBefore, effect.RightAfter, effect.Others, effect.Changes.Count, null);
            var number = await services.GetRequiredService<TopicModelBook>()
                .AddAsync(model, labelled.Max(text => text.Label), learnt.Features, learnt.Weights, cancellationToken).ConfigureAwait(false);
            if (json) PrintJson(number, effect, others, first);
            else Print(number, effect, others, first);
            return ExitStatus.Done;
        }
    }

    private static TopicLesson Lesson(LabelledText text) => new(
        text.Title, text.Body, text.Language, text.Topic, BitConverter.ToInt64(text.Group.ToByteArray(), 8));

    private static void Print(int number, TopicEffect effect, IReadOnlyList<LabelledText> others, int first)
    {
        Say($"Model {number}, learnt from {effect.Labels:N0} label(s), is kept and not in use.");
        Say($"Right by the shipped weights: {effect.RightBefore:N0} of {effect.Labels:N0} ({Percent(effect.RightBefore, effect.Labels)}).");
        Say($"Right with it: {effect.RightAfter:N0} ({Percent(effect.RightAfter, effect.Labels)}), each asked of what the other articles' labels taught; {effect.Gained:N0} gained, {effect.Lost:N0} lost.");
        Say($"Of {effect.Others:N0} article(s) without a label {effect.Changes.Count:N0} would have another first topic.");
        if (first > 0 && effect.Changes.Count > 0)
        {
            var table = new Table().AddColumn("article").AddColumn("topic now").AddColumn("would be").AddColumn("title");
            foreach (var change in effect.Changes.Take(first))
            {
                var article = others[change.Lesson];
                table.AddRow(article.ArticleId.ToString(), TopicNames.Of(change.Before), TopicNames.Of(change.After), Markup.Escape(Printable.Of(Shortened.Of(article.Title ?? article.Body, 80))));
            }

            if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 240;
            AnsiConsole.Write(table);
        }

        if (effect.RightAfter <= effect.RightBefore) Console.WriteLine("It is no better than the shipped weights: more labels will tell.");
        Say($"ingest train use {number} | ingest train use shipped | ingest train list");
    }

    private static void PrintJson(int number, TopicEffect effect, IReadOnlyList<LabelledText> others, int first) => CommandJson.Print(new
    {
        model = number,
        effect.Labels,
        effect.RightBefore,
        effect.RightAfter,
        effect.Gained,
        effect.Lost,
        lookedAt = effect.Others,
        changed = effect.Changes.Count,
        changes = effect.Changes.Take(first).Select(change => new { others[change.Lesson].ArticleId, others[change.Lesson].Title, change.Before, change.After }),
    });

    private static int Within(int count, string option) =>
        count is >= 0 and <= MostOthers ? count : throw new FormatException($"{option}: {count} is not between 0 and {MostOthers:N0}");

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):F1} %");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
