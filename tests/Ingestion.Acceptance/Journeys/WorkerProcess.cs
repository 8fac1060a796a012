using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>The real executable as a process of its own, so that it can be killed like one.</summary>
internal sealed class WorkerProcess(Dictionary<string, string> environment, string logFile) : IAsyncDisposable
{
    /// <summary>What the process gets as environment besides the caller's; changes count from the next start.</summary>
    public Dictionary<string, string> Environment => environment;

    /// <summary>A program and its arguments to start the worker through, such as one that takes rights away.</summary>
    public IReadOnlyList<string> Through { get; set; } = [];

    /// <summary>The roles it runs, as <c>--role</c> takes them; null for all.</summary>
    public string? Role { get; set; }

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? _process;
    private int _port;
    private int _dashboardPort;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>The process of the last start.</summary>
    public int Id => _process!.Id;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Where the dashboard answers, unless the environment names another port.</summary>
    public Uri Dashboard => new($"http://127.0.0.1:{_dashboardPort}/");

    public async Task StartAsync(CancellationToken cancellationToken, bool untilReady = true)
    {
        _port = FreePort.Next();
        _dashboardPort = FreePort.Next();
        _process = Launch(Role is null ? ["run"] : ["run", "--role", Role]);
        if (untilReady) await UntilReadyAsync(cancellationToken);
    }

    /// <exception cref="InvalidOperationException">The worker has ended; the text holds the end of its log.</exception>
    public async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        await Waiting.UntilAsync(
            "the worker to be ready",
            async token =>
            {
                if (!IsRunning) return "ended";
                using var answer = await Http.GetAsync(new Uri(Address, "health/ready"), token);
                return answer.IsSuccessStatusCode ? "ready" : await answer.Content.ReadAsStringAsync(token);
            },
            state => state is "ready" or "ended",
            TimeSpan.FromSeconds(60),
            cancellationToken);
        if (!IsRunning) throw new InvalidOperationException($"the worker has ended with {_process?.ExitCode}; its log ends:\n{LogTail()}");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for the end that the worker comes to by itself, and gives its exit status.</summary>
    public async Task<int> EndedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(patience);
        await _process!.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGTERM, and the exit status.</summary>
    public Task<int> StopAsync(TimeSpan patience)
    {
        Signal("TERM");
        return EndedAsync(patience, CancellationToken.None);
    }

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Whether <c>/health/ready</c> answers 200 now.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri(Address, "health/ready"), cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>What <c>/health/ready</c> says now, whatever its status.</summary>
    public async Task<string> HealthAsync(CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri(Address, "health/ready"), cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Runs another command of the executable to its end.</summary>
    public async Task<(int Status, string Output)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Launch(arguments, log: false);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts another command of the executable, to be killed in the middle.</summary>
    public Process Begin(params string[] arguments) => Launch(arguments, log: false);

    public string LogTail(int lines = 25) => File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(lines)) : "(no log)";

    public string Log() => File.Exists(logFile) ? File.ReadAllText(logFile) : "";

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    /// <summary>What <c>tests/run</c> has published, which is what users run and starts in a third of the time; without it, what was built beside the tests.</summary>
    private static string Executable { get; } =
        Path.Combine(System.Environment.GetEnvironmentVariable("INGESTION_TEST_WORKER") ?? AppContext.BaseDirectory, "ingest.dll");

    private Process Launch(string[] arguments, bool log = true)
    {
        string[] command = [.. Through, "dotnet"];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Executable);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment.TryAdd("Host__HealthPort", $"{_port}");
        start.Environment.TryAdd("Dashboard__Port", $"{_dashboardPort}");
        // Workers of tests live for seconds, so what only pays in hours is left out: compiling methods again before a second has passed without new ones
        // (the product's 10 ms cost a tenth of the journeys' processor time), and pages that are never writable and executable at once (W^X, a tenth of a start).
        start.Environment.TryAdd("DOTNET_TC_CallCountingDelayMs", "3E8");
        start.Environment.TryAdd("DOTNET_EnableWriteXorExecute", "0");
        var process = Process.Start(start)!;
        if (!log) return process;
        var writer = new StreamWriter(new FileStream(logFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        void Write(object _, DataReceivedEventArgs line)
        {
            if (line.Data is not null) lock (writer) writer.WriteLine(line.Data);
        }

        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
