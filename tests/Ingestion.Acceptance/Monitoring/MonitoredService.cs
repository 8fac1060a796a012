using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Monitoring;

/// <summary>A service that has stored and rejected something, with a Prometheus that watches it.</summary>
public sealed class MonitoredService(ServersFixture servers) : IAsyncLifetime
{
    private const int Articles = 5;

    private Service? _service;
    private PrometheusServer? _prometheus;

    internal Service Service => _service!;

    internal PrometheusServer Prometheus => _prometheus!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _service = await Service.StartAsync(servers, token);
        _prometheus = await PrometheusServer.StartAsync(_service.Worker.Address, (await servers.StartedAsync(token)).RabbitMqMetrics, token);
        DropArticles(0);
        _service.DropFile("wire/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        await _service.UntilSettledAsync(Articles + 1, TimeSpan.FromSeconds(90), token);
        // A rate needs a series that grew between two scrapes.
        await Waiting.UntilAsync(
            "Prometheus to know the first articles",
            async cancelled => (await _prometheus.QueryAsync("ingestion_file_duration_seconds_count > 0 and on () ingestion_source_files", cancelled)).GetArrayLength() > 0,
            TimeSpan.FromSeconds(60),
            token);
        DropArticles(Articles);
        await _service.UntilSettledAsync(2 * Articles + 1, TimeSpan.FromSeconds(90), token);
    }

    private void DropArticles(int from)
    {
        for (var number = from; number < from + Articles; number++) Service.DropFile($"wire/{number}.txt", OwnArticles.Numbered(number));
    }

    /// <summary>What <c>/metrics</c> says once the ledger's figures are in it.</summary>
    internal Task<string> ScrapeAsync(CancellationToken cancellationToken) => Waiting.UntilAsync(
        "the metrics to tell of the ledger",
        async token =>
        {
            using var http = new HttpClient();
            return await http.GetStringAsync(new Uri(Service.Worker.Address, "metrics"), token);
        },
        text => text.Contains($"ingestion_ledger_files{{outcome=\"stored\"}} {2 * Articles}", StringComparison.Ordinal) && text.Contains("ingestion_source_silence_seconds", StringComparison.Ordinal),
        TimeSpan.FromSeconds(60),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_prometheus is not null) await _prometheus.DisposeAsync();
        if (_service is not null) await _service.DisposeAsync();
    }
}
