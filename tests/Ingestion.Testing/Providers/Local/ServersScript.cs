using System.Diagnostics;

namespace Ingestion.Testing.Providers.Local;

/// <summary>Runs <c>deploy/local/servers</c> of this checkout on one state folder.</summary>
internal sealed class ServersScript(string state)
{
    // Longer than the script's own limits, which say more when they pass.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    public string State { get; } = state;

    public async Task RunAsync(string action, TestServer? server, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Checkout.Root, "deploy", "local", "servers"));
        start.ArgumentList.Add(action);
        if (server is { } one)
            start.ArgumentList.Add(one == TestServer.Postgres ? "postgres" : "rabbitmq");
        start.ArgumentList.Add("--state");
        start.ArgumentList.Add(State);
        start.ArgumentList.Add("--fast");

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        string errors = await process.StandardError.ReadToEndAsync(limit.Token);
        await output;
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
            throw new ServersNotStartedException($"deploy/local/servers {action} {server} ended with {process.ExitCode}:\n{errors}");
    }
}
