using Ingestion.Testing;
using Ingestion.Testing.Providers;
using Npgsql;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Servers;

/// <summary>The fixture itself: what every outage test relies on.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_a_server_is_killed(ServersFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Postgres_comes_back_at_the_same_address_with_what_was_committed()
    {
        var servers = await fixture.StartedAsync(Token);
        string database = await servers.CreateDatabaseAsync(Token) + ";Pooling=false";
        await ExecuteAsync(database, "create table kept (n int); insert into kept values (42)");

        await servers.KillAsync(TestServer.Postgres, Token);
        await Should.ThrowAsync<NpgsqlException>(() => ExecuteAsync(database, "select 1"));
        await servers.StartAsync(TestServer.Postgres, Token);

        (await ExecuteAsync(database, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task RabbitMq_comes_back_at_the_same_address_with_what_it_confirmed()
    {
        var servers = await fixture.StartedAsync(Token);
        var factory = new ConnectionFactory { Uri = new Uri(await servers.CreateVirtualHostAsync(Token)), AutomaticRecoveryEnabled = false };
        await using (var connection = await factory.CreateConnectionAsync(Token))
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
            await channel.QueueDeclareAsync("kept", true, false, false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: Token);
            await channel.BasicPublishAsync("", "kept", true, new BasicProperties { Persistent = true }, "hello"u8.ToArray(), Token);
        }

        // A quorum queue that is killed within its first second comes back without a leader on 3.10 (its registration is written late).
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        await servers.KillAsync(TestServer.RabbitMq, Token);
        await Should.ThrowAsync<RabbitMQ.Client.Exceptions.BrokerUnreachableException>(() => factory.CreateConnectionAsync(Token));
        await servers.StartAsync(TestServer.RabbitMq, Token);

        await using var again = await factory.CreateConnectionAsync(Token);
        // A get before the leader is elected may never be answered: each look has a channel and a limit of its own.
        var message = await Waiting.UntilAsync(
            "the quorum queue to elect its leader and give the message",
            async token =>
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
                limit.CancelAfter(TimeSpan.FromSeconds(5));
                await using var reader = await again.CreateChannelAsync(cancellationToken: limit.Token);
                return await reader.BasicGetAsync("kept", true, limit.Token);
            },
            got => got is not null,
            TimeSpan.FromSeconds(60),
            Token);
        message!.Body.ToArray().ShouldBe("hello"u8.ToArray());
    }

    [Fact]
    public async Task Restart_is_orderly_and_keeps_databases_apart()
    {
        var servers = await fixture.StartedAsync(Token);
        string mine = await servers.CreateDatabaseAsync(Token) + ";Pooling=false";
        string other = await servers.CreateDatabaseAsync(Token) + ";Pooling=false";
        await ExecuteAsync(mine, "create table kept (n int)");

        await servers.RestartAsync(TestServer.Postgres, Token);

        (await ExecuteAsync(mine, "select to_regclass('kept') is not null")).ShouldBe(true);
        (await ExecuteAsync(other, "select to_regclass('kept') is not null")).ShouldBe(false);
    }

    private static async Task<object?> ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }
}
