using System.Collections.Concurrent;
using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Acceptance.Database;

public sealed class OutageLogTests(ServersFixture servers)
{
    /// <summary>
    /// Cause: Npgsql logs with its stack trace what the rollback of a transaction that is given up says, when the server went away after its last statement. The server has rolled it back, and who
    /// works on says in one line that the server is away. It broke <c>When_a_server_goes_away</c> where a kill met the look for texts to group.
    /// </summary>
    [Fact]
    public async Task A_server_that_goes_before_a_transaction_is_given_up_leaves_no_stack_trace_in_the_log()
    {
        var token = TestContext.Current.CancellationToken;
        var running = await servers.StartedAsync(token);
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        using var lines = new Lines();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(shipped.GetSection("Logging")).AddProvider(lines))
            .AddIngestionDatabase(running.PostgresConnectionString)
            .BuildServiceProvider();
        await using var other = new NpgsqlConnection(running.PostgresConnectionString);
        await other.OpenAsync(token);

        await using (var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(token))
        await using (await connection.BeginTransactionAsync(token))
        {
            await using var kill = new NpgsqlCommand($"select pg_terminate_backend({connection.ProcessID}, 10000)", other);
            (await kill.ExecuteScalarAsync(token)).ShouldBe(true);
        }

        lines.Written.ShouldBeEmpty();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
