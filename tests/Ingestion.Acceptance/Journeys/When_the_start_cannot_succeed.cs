using System.Net;
using System.Net.Sockets;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A start that cannot succeed ends with one line that names the option and the cure.</summary>
public sealed class When_the_start_cannot_succeed(ServersFixture servers)
{
    /// <summary>An address for documentation, which no machine has (RFC 5737).</summary>
    private const string Elsewhere = "192.0.2.1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_database_password_is_named() =>
        await EndsWithOneLineAsync(
            service => service.Worker.Environment["ConnectionStrings__Postgres"] = new NpgsqlConnectionStringBuilder(service.Worker.Environment["ConnectionStrings__Postgres"]) { Password = "wrong" }.ConnectionString,
            "PostgreSQL: 28P01",
            "ConnectionStrings:Postgres");

    [Fact]
    public async Task A_wrong_broker_password_is_named() =>
        await EndsWithOneLineAsync(
            service => service.Worker.Environment["ConnectionStrings__RabbitMq"] = new UriBuilder(service.RabbitMq) { Password = "wrong" }.Uri.AbsoluteUri,
            "the user or password is wrong");

    [Fact]
    public async Task A_virtual_host_that_does_not_exist_is_named() =>
        await EndsWithOneLineAsync(
            service => service.Worker.Environment["ConnectionStrings__RabbitMq"] = new UriBuilder(service.RabbitMq) { Path = "no-such-host" }.Uri.AbsoluteUri,
            "the virtual host does not exist");

    [Fact]
    public async Task Without_a_broker_address_both_cures_are_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment.Remove("ConnectionStrings__RabbitMq"), "ConnectionStrings:RabbitMq to an address", "Messaging:Transport to Embedded");

    [Fact]
    public async Task A_schema_of_another_version_is_named() =>
        await EndsWithOneLineAsync(
            async service => await service.Rows.ScalarAsync<object>("""insert into ops.migration ("MigrationId", "ProductVersion") values ('29990101000000_FromTheFuture', '10')""", Token),
            "29990101000000_FromTheFuture");

    [Fact]
    public async Task A_bad_option_is_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["Watcher__Settle"] = "02:00:00", "Settle");

    /// <summary>Regression: a typing error in the name of a watcher's option passed without a word, and its default counted.</summary>
    [Fact]
    public async Task An_option_that_does_not_exist_is_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["Watcher__Pollling"] = "true", "Pollling", "no such option of the section Watcher");

    [Fact]
    public async Task An_address_of_a_collector_that_is_none_is_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["Telemetry__Otlp"] = "collector:4317", "Telemetry:Otlp: 'collector:4317' is no http");

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await EndsWithOneLineAsync(
            service => service.Worker.Environment["Host__HealthPort"] = $"{((IPEndPoint)taken.LocalEndpoint).Port}", "address already in use", "Host:HealthPort");
    }

    [Fact]
    public async Task A_port_of_the_dashboard_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await EndsWithOneLineAsync(
            service => service.Worker.Environment["Dashboard__Port"] = $"{((IPEndPoint)taken.LocalEndpoint).Port}", "address already in use", "Dashboard:Port");
    }

    [Fact]
    public async Task A_dashboard_open_to_a_network_without_a_token_is_refused() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["Dashboard__Address"] = "0.0.0.0", "Dashboard:Address is 0.0.0.0", "Dashboard:Token is not set");

    /// <summary>Regression: only an address in use had a line; one that is not this machine's ended in a stack trace and status 1.</summary>
    [Fact]
    public async Task An_address_that_is_not_this_machine_s_is_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["Host__HealthAddress"] = Elsewhere, "cannot listen", "Host:HealthAddress");

    [Fact]
    public async Task An_address_of_the_dashboard_that_is_not_this_machine_s_is_named() =>
        await EndsWithOneLineAsync(
            service =>
            {
                service.Worker.Environment["Dashboard__Address"] = Elsewhere;
                service.Worker.Environment["Dashboard__Token"] = "a-token-long-enough-for-the-rules";
            },
            "cannot listen", "Dashboard:Address");

    /// <summary>Regression: the page's own connection string was first read when the page was made, and failed with a stack trace.</summary>
    [Fact]
    public async Task A_connection_string_of_the_dashboard_that_cannot_be_read_is_named() =>
        await EndsWithOneLineAsync(service => service.Worker.Environment["ConnectionStrings__Dashboard"] = "Hostt=x", "ConnectionStrings:Dashboard");

    /// <summary>Regression: a missing comma in the file of settings ended in a stack trace.</summary>
    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_is_named_with_its_line() =>
        await EndsWithOneLineAsync(
            async service =>
            {
                var folder = Directory.CreateTempSubdirectory();
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ingestion.json"), "{\n  \"Watcher\": { \"Folder\": \"/drop\" }\n  \"Host\": {}\n}\n", Token);
                service.Worker.Through = ["env", "--chdir", folder.FullName];
            },
            "ingestion.json", "LineNumber: 2");

    [Fact]
    public async Task A_folder_that_is_missing_is_waited_for_and_said_once()
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        Directory.Delete(service.Drop);
        await service.Worker.StartAsync(Token, untilReady: false);
        await Waiting.UntilAsync("the log to name the folder", _ => Task.FromResult(service.Worker.Log().Contains("is not there", StringComparison.Ordinal)), cancellationToken: Token);
        Directory.CreateDirectory(service.Drop);
        service.DropFile("works/1.txt", OwnArticles.Numbered(1));
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(40), Token);
        await service.Worker.UntilReadyAsync(Token);

        // Unmounted, as it were, and mounted again.
        Directory.Move(service.Drop, service.Drop + "-away");
        await Waiting.UntilAsync("health to tell", async token => !await service.Worker.IsReadyAsync(token), cancellationToken: Token);
        Directory.Move(service.Drop + "-away", service.Drop);
        service.DropFile("works/2.txt", OwnArticles.Numbered(2));
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(40), Token);
    }

    private Task EndsWithOneLineAsync(Action<Service> spoil, params string[] words) =>
        EndsWithOneLineAsync(service =>
        {
            spoil(service);
            return Task.CompletedTask;
        }, words);

    private async Task EndsWithOneLineAsync(Func<Service, Task> spoil, params string[] words)
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        await spoil(service);
        await service.Worker.StartAsync(Token, untilReady: false);
        (await service.Worker.EndedAsync(TimeSpan.FromSeconds(60), Token)).ShouldBe(2, service.Worker.LogTail());
        var said = service.Worker.Log().Split('\n').Where(line => line.StartsWith("ingest: ", StringComparison.Ordinal)).ToList();
        said.Count.ShouldBe(1, service.Worker.LogTail());
        foreach (var word in words) said[0].ShouldContain(word);
        service.Worker.Log().Contains("   at ", StringComparison.Ordinal).ShouldBeFalse(service.Worker.Log());
    }
}
