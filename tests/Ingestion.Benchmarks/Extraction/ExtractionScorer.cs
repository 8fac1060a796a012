using System.Diagnostics;
using System.Globalization;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>Calls the scorer: one definition of every figure.</summary>
internal static class ExtractionScorer
{
    /// <summary>Scores a folder of predictions and gives what the scorer prints.</summary>
    public static string Score(string shared, string predictions, string track, int worst)
    {
        var start = new ProcessStartInfo("python3")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(shared, "tools", "score-extraction"), predictions, Path.Combine(shared, "data", "extraction", "gold"),
                "--track", track, "--worst", worst.ToString(CultureInfo.InvariantCulture),
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("score-extraction: " + errors.Result);
    }
}
