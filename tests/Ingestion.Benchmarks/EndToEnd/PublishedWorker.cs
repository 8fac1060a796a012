using System.CommandLine;
using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>The worker as <c>deploy/up</c> publishes it, compiled ahead: what people run is what is measured.</summary>
internal static class PublishedWorker
{
    /// <summary>The option that names one.</summary>
    public static Option<FileInfo?> Option() => new("--worker") { Description = "The published ingest.dll to measure; without it the source is published first" };

    /// <summary>Publishes it into a folder below <paramref name="root"/>.</summary>
    /// <returns>Path of <c>ingest.dll</c>.</returns>
    /// <exception cref="InvalidOperationException">It did not build; the message has the compiler's last lines.</exception>
    public static async Task<string> PublishAsync(string root, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, "published");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Checkout.Root, "src", "Ingestion.Host"), "-c", "Release", "--nologo", "-v", "quiet",
                "-p:PublishReadyToRun=true", "-o", folder,
            ])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        if (publish.ExitCode != 0) throw new InvalidOperationException($"the worker could not be published:\n{string.Join('\n', said.Split('\n').TakeLast(10))}");
        return Path.Combine(folder, "ingest.dll");
    }
}
