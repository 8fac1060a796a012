using System.CommandLine;

namespace Ingestion.Benchmarks.Predict;

/// <summary><c>predict WHAT INPUT --out PRED</c>: predictions for any file of a measuring set's format.</summary>
internal static class PredictCommand
{
    private static readonly IPredictor[] Predictors =
    [
        new ExtractionPredictor(),
        new LanguagePredictor(),
        new TopicPredictor(),
        new EntityPredictor(),
        new DuplicatesPredictor(),
        new KeywordsPredictor(),
        new QuotesPredictor(),
        new DatabaseDuplicatesPredictor(),
    ];

    public static Command Create()
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Predictors.Select(p => p.Name)) };
        var input = new Argument<string>("INPUT");
        var output = new Option<string>("--out") { Required = true };
        var command = new Command("predict", "Writes predictions for a file of a measuring set's format.") { what, input, output };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(what);
            if (Predictors.FirstOrDefault(p => p.Name == name) is not { } predictor)
            {
                Console.Error.WriteLine($"predict: '{name}' is none of {string.Join(", ", Predictors.Select(p => p.Name))}");
                return 2;
            }

            predictor.Predict(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
            return 0;
        });
        return command;
    }
}
