using System.Diagnostics;
using System.Text.Json;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Runs the scorers that stand beside the measuring sets: a score has one definition.</summary>
internal static class Scorer
{
    /// <summary>Scores a prediction file.</summary>
    /// <param name="shared">The folder with <c>tools/</c>.</param>
    /// <param name="tool">The scorer's name, such as <c>score-topics</c>.</param>
    /// <param name="arguments">Gold file, prediction file, options.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What it says with <c>--json</c>.</returns>
    public static async Task<JsonElement> RunAsync(string shared, string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(shared, "tools", tool), [.. arguments, "--json"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} ended with {process.ExitCode}");
        using var document = JsonDocument.Parse(said);
        return document.RootElement.Clone();
    }
}
