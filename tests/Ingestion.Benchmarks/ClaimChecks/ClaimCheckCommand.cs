using System.CommandLine;

namespace Ingestion.Benchmarks.ClaimChecks;

/// <summary><c>claim-check --articles N --bytes N</c>: what large bodies cost in their messages, and beside them.</summary>
internal static class ClaimCheckCommand
{
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many bodies are published", DefaultValueFactory = _ => 200 };
        var bytes = new Option<int>("--bytes") { Description = "How large each is, at most 8 MiB", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("claim-check", "Publishes large bodies to a consumer on a real broker, in their messages and by the store, and measures until the last has arrived.") { articles, bytes };
        command.SetAction((parsed, cancellationToken) => new ClaimCheckComparison(parsed.GetValue(articles), parsed.GetValue(bytes), Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
