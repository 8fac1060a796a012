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
        using var document = JsonDocument.Parse(await PrintedAsync(shared, tool, [.. arguments, "--json"], cancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>Runs a scorer and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> PrintedAsync(string shared, string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(shared, "tools", tool)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? printed.TrimEnd() : throw new InvalidOperationException($"{tool}: {await errors}");
    }
}
