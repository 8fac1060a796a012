using System.CommandLine;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline;

/// <summary>What <c>ingest clean</c> and <c>ingest classify</c> have in common: files in, one <c>ID.json</c> an input out, no server.</summary>
internal static class OfflineCommand
{
    /// <summary>The inputs.</summary>
    public static Argument<string[]> Paths() =>
        new("PATH") { Description = "Files or whole folders (.txt .html .htm and more, each also .gz)", Arity = ArgumentArity.OneOrMore };

    /// <summary>The folder of results.</summary>
    public static Option<string> Out(bool required) => new("--out") { Description = "Folder that gets one ID.json an input", Required = required };

    /// <summary>Cleans every input and writes what <paramref name="describe"/> makes of each article.</summary>
    public static Task<int> RunAsync(string[] paths, string output, Func<CleanedArticle, object> describe, CancellationToken cancellationToken) =>
        new OfflineRun(new OfflineCleaning().Clean, describe).RunAsync(paths, output, cancellationToken);
}
