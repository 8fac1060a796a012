using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>One running service for all tests of a class, which keep to sources of their own.</summary>
public sealed class RunningService(ServersFixture servers) : IAsyncLifetime
{
    private Service? _service;

    internal Service Service => _service!;

    public async ValueTask InitializeAsync() => _service = await Service.StartAsync(servers, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>Drops a good article of its own and waits until it is stored: the service goes on.</summary>
    internal async Task StoresAGoodFileAsync(string source, CancellationToken cancellationToken)
    {
        Service.DropFile($"{source}/good.txt", OwnArticles.Numbered(Random.Shared.Next()));
        await Waiting.UntilAsync(
            $"the good file of {source} to be stored",
            async token => await Service.Rows.CountAsync($"ops.file where source = '{source}' and path like '%good.txt' and outcome = 'stored' and moved_at is not null", token) == 1,
            TimeSpan.FromSeconds(60),
            cancellationToken);
    }

    /// <summary>Waits until the ledger has settled the file, and gives 'outcome/reason'.</summary>
    internal async Task<string> OutcomeAsync(string source, CancellationToken cancellationToken, string path = "%") =>
        (await Waiting.UntilAsync(
            $"the outcome of {source}",
            token => Service.Rows.ScalarAsync<string>($"select outcome || coalesce('/' || reason, '') from ops.file where source = '{source}' and path like '{path}' and outcome <> 'in_flight' and moved_at is not null order by id desc limit 1", token),
            outcome => outcome is not null,
            TimeSpan.FromSeconds(60),
            cancellationToken))!;

    /// <summary>Waits until the worker has logged a line with this text.</summary>
    internal Task LogsAsync(string text, CancellationToken cancellationToken) => Waiting.UntilAsync(
        $"the log to say '{text}'", _ => Task.FromResult(Service.Worker.Log().Contains(text, StringComparison.Ordinal)), TimeSpan.FromSeconds(30), cancellationToken);
}
