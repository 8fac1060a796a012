using Ingestion.Benchmarks.Predict;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Direct quotations and their speakers on the measuring sets, by the sets' own scorer.</summary>
internal sealed class QuotesTable : IQualityTable
{
    private static readonly string[] Sets = ["polnear-direct", "german-wikinews"];

    public string Name => "quotes";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var set in Sets)
        {
            var gold = Path.Combine(shared, "data", "classification", "quotes", set + ".dev.jsonl.gz");
            var predictions = Path.GetTempFileName();
            try
            {
                new QuotesPredictor().Predict(gold, predictions);
                await output.WriteLineAsync($"quotes, {set}");
                await output.WriteLineAsync(await Scorer.PrintedAsync(shared, "score-quotes", [gold, predictions], cancellationToken));
            }
            finally
            {
                File.Delete(predictions);
            }
        }
    }
}
