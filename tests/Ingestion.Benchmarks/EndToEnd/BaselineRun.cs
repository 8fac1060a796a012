using System.Diagnostics;
using System.Text.Json;
using Ingestion.Testing.Providers;
using Npgsql;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What the baseline said about its run.</summary>
internal sealed record BaselineRun(long Files, long Rows, double Seconds, double PerSecond)
{
    /// <summary>Whether every file is a row.</summary>
    public bool Complete => Files == Rows;

    /// <summary>Runs it on the corpus, with an empty database and virtual host.</summary>
    public static async Task<BaselineRun> RunAsync(string tool, ITestServers servers, string corpus, CancellationToken cancellationToken)
    {
        var database = new NpgsqlConnectionStringBuilder(await servers.CreateDatabaseAsync(cancellationToken));
        await using var broker = await BorrowedVirtualHost.TakeAsync(servers, cancellationToken);
        var start = new ProcessStartInfo(
            tool,
            [corpus, "--amqp", broker.Address, "--pg", $"host={database.Host} port={database.Port} dbname={database.Database} user={database.Username} password={database.Password}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(tool)} ended with {process.ExitCode}: {await output}{await error}");
        using var said = JsonDocument.Parse((await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        var figures = said.RootElement;
        return new(
            figures.GetProperty("files").GetInt64(), figures.GetProperty("rows").GetInt64(), figures.GetProperty("seconds").GetDouble(), figures.GetProperty("per_second").GetDouble());
    }
}
