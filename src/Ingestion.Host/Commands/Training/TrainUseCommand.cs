using System.CommandLine;
using System.Globalization;
using Ingestion.Classifier;
using Ingestion.Database.Labels;

namespace Ingestion.Host.Commands.Training;

/// <summary><c>ingest train use</c>: takes a model into use, or goes back to the shipped weights; running workers follow within a minute.</summary>
internal static class TrainUseCommand
{
    private const string Shipped = "shipped";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Number of a model ('ingest train list'), or 'shipped' for the shipped weights alone" };
        var set = CommonOptions.Set();
        var command = new Command("use", "Takes a model into use for the articles to come. Exit status 0: it is in use.") { model, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => UseAsync(parsed.GetRequiredValue(model), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> UseAsync(string wanted, string[] set, CancellationToken cancellationToken)
    {
        int? number = wanted == Shipped ? null
            : int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw new FormatException($"'{Printable.Of(wanted)}' is no model: write its number ('ingest train list'), or {Shipped}");
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var book = services.GetRequiredService<TopicModelBook>();
            if (number is not null)
            {
                var model = (await book.ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(kept => kept.Number == number)
                    ?? throw new FormatException($"there is no model {number}; 'ingest train list' shows those there are");
                if (model.ClassifierVersion != ArticleClassifier.Version)
                    throw new FormatException($"model {number} was learnt for classifier {model.ClassifierVersion} and this is {ArticleClassifier.Version}: learn again with 'ingest train'");
            }

            await book.UseAsync(number, cancellationToken).ConfigureAwait(false);
            Console.WriteLine($"{(number is null ? "The shipped weights are" : $"Model {number} is")} in use: running classifiers follow within a minute. What is stored keeps its topics.");
            return ExitStatus.Done;
        }
    }
}
