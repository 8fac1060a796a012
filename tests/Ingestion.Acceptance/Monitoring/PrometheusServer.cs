using System.Diagnostics;
using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Monitoring;

/// <summary>A real Prometheus with the configuration of <c>deploy/prometheus</c>, its targets and its pace changed.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpClient _http;

    private PrometheusServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>The program that <c>deploy/local/prometheus</c> found; promtool lies beside it.</summary>
    public static string Program => Environment.GetEnvironmentVariable("INGESTION_TEST_PROMETHEUS") is { Length: > 0 } path
        ? path
        : throw new InvalidOperationException("there is no Prometheus: tests/run finds or installs one; by hand, set INGESTION_TEST_PROMETHEUS to what deploy/local/prometheus prints");

    /// <summary>The folder <c>deploy/prometheus</c>.</summary>
    public static string Configuration => Path.Combine(Checkout.Root, "deploy", "prometheus");

    /// <summary>Runs promtool, with <paramref name="input"/> on its standard input.</summary>
    public static async Task<(int Status, string Output)> PromtoolAsync(string input, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(Program)!, "promtool"), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts it, asking the worker and the broker every second.</summary>
    public static async Task<PrometheusServer> StartAsync(Uri worker, Uri rabbitMq, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ingestion-prometheus-").FullName;
        var configuration = (await File.ReadAllTextAsync(Path.Combine(Configuration, "prometheus.yml"), cancellationToken))
            .Replace("worker:8080", worker.Authority, StringComparison.Ordinal)
            .Replace("rabbitmq:15692", rabbitMq.Authority, StringComparison.Ordinal)
            .Replace("interval: 15s", "interval: 1s", StringComparison.Ordinal)
            .Replace("[rules.yml]", $"[\"{Path.Combine(Configuration, "rules.yml")}\"]", StringComparison.Ordinal);
        var file = Path.Combine(folder, "prometheus.yml");
        await File.WriteAllTextAsync(file, configuration, cancellationToken);
        var port = FreePort.Next();
        string[] arguments = [$"--config.file={file}", $"--storage.tsdb.path={Path.Combine(folder, "data")}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error"];
        return new PrometheusServer(Process.Start(new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder })!, folder, port);
    }

    /// <summary>The instant query's result.</summary>
    public async Task<JsonElement> QueryAsync(string expression, CancellationToken cancellationToken) =>
        (await GetAsync($"api/v1/query?query={Uri.EscapeDataString(expression)}", cancellationToken)).GetProperty("result");

    /// <summary>The data of an answer of the API.</summary>
    /// <exception cref="HttpRequestException">It refused; the message holds what it said.</exception>
    public async Task<JsonElement> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException(text);
        return JsonElement.Parse(text).GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
