using System.CommandLine;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality [TABLE…]</c>: how good cleaning and classifying are on the measuring sets.</summary>
internal static class QualityCommand
{
    private static readonly IQualityTable[] Tables =
    [
        new ExtractionTable(),
        new LanguageTable(),
        new TopicTable(),
        new EntityTable(),
        new DuplicatesTable(),
        new DatesTable(),
        new QuotesTable(),
        new StoriesTable(),
        new QuantitiesTable(),
        new CorrectionsTable(),
    ];

    public static Command Create()
    {
        var names = new Argument<string[]>("TABLE") { Description = "Which tables (default: all): " + string.Join(", ", Tables.Select(t => t.Name)), Arity = ArgumentArity.ZeroOrMore };
        var shared = SharedFolder.Option();
        var command = new Command("quality", "Prints how good the results are on the measuring sets.") { names, shared };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(names) ?? [];
            foreach (var table in Tables.Where(t => wanted.Length == 0 || wanted.Contains(t.Name, StringComparer.Ordinal)))
                await table.PrintAsync(parsed.GetRequiredValue(shared), Console.Out, cancellationToken);
        });
        return command;
    }
}
