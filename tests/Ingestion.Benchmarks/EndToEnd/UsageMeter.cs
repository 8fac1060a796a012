using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ingestion.Testing;
using Ingestion.Testing.Providers;
using Npgsql;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>Processor seconds and memory of worker, broker and database during a run.</summary>
internal sealed class UsageMeter
{
    private readonly int _worker;
    private readonly int _broker;
    private readonly int _database;
    private readonly (double Worker, double Broker, double Database) _start;
    private long _databasePeak;

    private UsageMeter(int worker, int broker, int database)
    {
        (_worker, _broker, _database) = (worker, broker, database);
        _start = Seconds();
    }

    /// <summary>Begins to measure.</summary>
    public static async Task<UsageMeter> StartAsync(int worker, ITestServers servers, string postgres, CancellationToken cancellationToken) =>
        new(worker, await BrokerAsync(servers, cancellationToken), await DatabaseAsync(postgres, cancellationToken));

    /// <summary>Notes the database's memory, which only samples show.</summary>
    public void Sample() => _databasePeak = Math.Max(_databasePeak, ProcessTree.PrivateMemory(_database));

    /// <summary>What was used since the start.</summary>
    public Usage Stop()
    {
        Sample();
        var (worker, broker, database) = Seconds();
        return new(worker - _start.Worker, broker - _start.Broker, database - _start.Database, ProcessTree.PeakMemory(_worker), ProcessTree.PeakMemory(_broker), _databasePeak);
    }

    private (double Worker, double Broker, double Database) Seconds() =>
        (ProcessTree.CpuSeconds(_worker), ProcessTree.CpuSeconds(_broker), ProcessTree.CpuSeconds(_database));

    private static async Task<int> BrokerAsync(ITestServers servers, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = servers.Management };
        var login = Uri.UnescapeDataString(new Uri(servers.RabbitMqConnectionString).UserInfo);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
        // A node that was idle may answer without its details for a moment.
        return await Waiting.UntilAsync(
            "the broker's process id",
            async token =>
            {
                using var nodes = JsonDocument.Parse(await http.GetStringAsync(new Uri("api/nodes", UriKind.Relative), token));
                return nodes.RootElement[0].TryGetProperty("os_pid", out var value) && int.TryParse(value.GetString(), out var id) ? id : 0;
            },
            id => id > 0,
            cancellationToken: cancellationToken);
    }

    // Every connection is served by a child of the postmaster.
    private static async Task<int> DatabaseAsync(string postgres, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(cancellationToken);
        return ProcessTree.ParentOf(connection.ProcessID);
    }
}
