using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>The real executable as a process of its own.</summary>
internal sealed class WorkerProcess(string executable, IReadOnlyDictionary<string, string> environment, string logFile) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? _process;

    /// <summary>Its process id.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Runs a command to its end; what it said is told where it failed.</summary>
    public async Task RunAsync(string command, CancellationToken cancellationToken)
    {
        using var process = Launch(command, FreePort.Next());
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"'ingest {command}' ended with {process.ExitCode}:\n{LogTail()}");
    }

    /// <summary>Starts the worker and waits until it is ready.</summary>
    /// <returns>How long that took.</returns>
    /// <exception cref="InvalidOperationException">It has ended; the text holds the end of its log.</exception>
    /// <exception cref="TimeoutException">It is not ready in time; the text holds the end of its log.</exception>
    public async Task<TimeSpan> StartAsync(CancellationToken cancellationToken)
    {
        var port = FreePort.Next();
        var watch = Stopwatch.StartNew();
        _process = Launch("run", port);
        // Looked for more often than tests look: the answer must not be late by a share of what is measured.
        try
        {
            await Waiting.UntilAsync(
                "the worker to be ready or to have ended", async token => _process.HasExited || await IsReadyAsync(port, token), seen => seen, LongestStart, Look, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}; its log ends:\n{LogTail()}", late);
        }

        if (_process.HasExited) throw new InvalidOperationException($"the worker has ended with {_process.ExitCode}; its log ends:\n{LogTail()}");
        return watch.Elapsed;
    }

    /// <summary>Tells it to stop, and waits until it has.</summary>
    /// <exception cref="TimeoutException">It runs on after <paramref name="longest"/>.</exception>
    /// <exception cref="InvalidOperationException">It ended with another status than 0.</exception>
    public async Task StopAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"])) await kill.WaitForExitAsync(cancellationToken);
        await _process!.WaitForExitAsync(cancellationToken).WaitAsync(longest, cancellationToken);
        if (_process.ExitCode != 0) throw new InvalidOperationException($"the worker ended with {_process.ExitCode}; its log ends:\n{LogTail()}");
        _process.Dispose();
        _process = null;
    }

    /// <summary>The last lines of its log.</summary>
    public string LogTail(int lines = 25) => File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(lines)) : "(no log)";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"), cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    // Through a shell, which writes the log: reading a worker's output in this process would cost what is being measured.
    private Process Launch(string command, int port)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$0\" \"$1\" >>\"$2\" 2>&1", executable, command, logFile]);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment["Host__HealthPort"] = $"{port}";
        start.Environment["Dashboard__Port"] = "0";
        return Process.Start(start)!;
    }
}
