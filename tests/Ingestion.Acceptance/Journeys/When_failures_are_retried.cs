using System.Text.Json;
using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Items that the database refuses, all by one cause, brought back once the cause is mended.</summary>
public sealed class When_failures_are_retried(ServersFixture servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Repetitions.Of(90, 900));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_whose_retry_is_killed_in_the_middle_is_stored_whole_and_nothing_twice()
    {
        var files = Repetitions.Of(250, 5_000);
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, files, Token);
        await RefusingDatabase.MendAsync(service, Token);

        await KillARetryInTheMiddleAsync(service, files);
        var between = await service.Rows.CountAsync("ops.failure x join ops.file f on f.id = x.file_id where x.state = 'retrying' and f.outcome = 'in_flight' and f.published_at is null", Token);
        between.ShouldBeGreaterThan(0);
        (await service.Rows.UnprovenAsync(Token)).ShouldBe(0);
        var (status, output) = await service.Worker.RunAsync(Token, "failures", "retry", "--cause", "refused-by-database");

        status.ShouldBe(0, output);
        output.ShouldContain("an earlier retry had left on the way");
        await service.UntilSettledAsync(files, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe($"stored={files}");
        (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(files);
        (await service.Rows.CountAsync("ops.failure where state <> 'resolved' or attempts <> 1", Token)).ShouldBe(0);
        Directory.EnumerateFiles(service.Rejected, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Count().ShouldBe(files);
        var balance = await ChaosCheck.BalanceAsync(service, files, planted: 0, Token);
        ChaosCheck.Keep(new($"retry of {files:N0} failures killed between mark and publish", 1, 1, balance, null));
        balance.ShouldBeWhole();
    }

    [Fact]
    public async Task Items_that_were_published_twice_are_written_once()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, 20, Token);
        await RefusingDatabase.MendAsync(service, Token);
        await service.Worker.StopAsync(TimeSpan.FromSeconds(40));

        await service.Worker.RunAsync(Token, "failures", "retry", "--all");
        // What a kill between the broker's confirm and its note in the ledger leaves.
        await service.Rows.ExecuteAsync("update ops.file set published_at = null where outcome = 'in_flight'", Token);
        await service.Worker.RunAsync(Token, "failures", "retry", "--all");
        (await MessagesAsync(service, "ingestion.persist")).ShouldBe(40);
        await service.Worker.StartAsync(Token);

        await service.UntilSettledAsync(20, Patience, Token);
        await Waiting.UntilAsync("the queue to be empty", _ => MessagesAsync(service, "ingestion.persist"), left => left == 0, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=20");
        (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(20);
    }

    [Fact]
    public async Task Groups_are_listed_shown_and_closed_and_a_cause_that_lasts_fails_again()
    {
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, 3, Token);

        var (_, table) = await service.Worker.RunAsync(Token, "failures", "list", "--json");
        var group = JsonDocument.Parse(table).RootElement.EnumerateArray().ShouldHaveSingleItem();
        (group.GetProperty("stage").GetString(), group.GetProperty("cause").GetString(), group.GetProperty("count").GetInt64(), group.GetProperty("retriable").GetInt64())
            .ShouldBe(("persist", "refused-by-database", 3, 3));
        (await service.Worker.RunAsync(Token, "failures", "show", "--cause", "refused-by-database")).Output.ShouldContain("refused by the test");

        var again = await service.Worker.RunAsync(Token, "failures", "retry", "--cause", "refused-by-database");
        again.Status.ShouldBe(0, again.Output);
        await Waiting.UntilAsync("the items to fail again", token => service.Rows.CountAsync("ops.failure where state = 'open'", token), open => open == 3, Patience, Token);
        (await service.Rows.CountAsync("ops.failure where state = 'resolved'", Token)).ShouldBe(3);

        var closed = await service.Worker.RunAsync(Token, "failures", "archive", "--cause", "refused-by-database", "--note", "test data");
        closed.Status.ShouldBe(0, closed.Output);
        (await service.Worker.RunAsync(Token, "failures", "list")).Output.ShouldContain("Nothing waits for a person");
        (await service.Worker.RunAsync(Token, "failures", "list", "--archived", "--json")).Output.ShouldContain("test data");
        (await service.Rows.CustodyAsync(Token)).ShouldBe("quarantined=3");
        (await service.Worker.RunAsync(Token, "failures", "retry")).Status.ShouldBe(2);
        (await service.Worker.RunAsync(Token, "failures", "show", Guid.NewGuid().ToString())).Status.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_on_record_and_cannot_be_retried()
    {
        await using var service = await Service.StartAsync(servers, Token);
        var factory = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(service.RabbitMq) };
        await using (var connection = await factory.CreateConnectionAsync(Token))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
            await channel.BasicPublishAsync("", "ingestion.clean", mandatory: true, basicProperties: new RabbitMQ.Client.BasicProperties(), body: "this is no JSON \u001b[31m"u8.ToArray(), cancellationToken: Token);

        await Waiting.UntilAsync("the message to be on record", token => service.Rows.CountAsync("ops.failure where state = 'open'", token), rows => rows == 1, Patience, Token);
        (await service.Worker.RunAsync(Token, "failures", "list")).Output.ShouldContain("no: not an");
        var shown = await service.Worker.RunAsync(Token, "failures", "show", Guid.Empty.ToString());
        shown.Output.ShouldContain("names no file");
        shown.Output.ShouldContain("this is no JSON \\u001b[31m");
        var (status, output) = await service.Worker.RunAsync(Token, "failures", "retry", "--all");
        status.ShouldBe(1, output);
        output.ShouldContain("cannot be retried");
        (await service.Rows.UnprovenAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_broker_the_worker_takes_up_what_the_command_marked()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token, embedded: true);
        await RefusingDatabase.PoisonAsync(service, 10, Token);
        await RefusingDatabase.MendAsync(service, Token);

        var (status, output) = await service.Worker.RunAsync(Token, "failures", "retry", "--all");

        status.ShouldBe(0, output);
        output.ShouldContain("the transport is inside the worker");
        await service.UntilSettledAsync(10, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=10");
    }

    /// <summary>The file of a later page is locked, so that the retry stands still between two steps; there it is killed.</summary>
    private static async Task KillARetryInTheMiddleAsync(Service service, int files)
    {
        await using var blocker = new NpgsqlConnection(service.Rows.ConnectionString);
        await blocker.OpenAsync(Token);
        await using var transaction = await blocker.BeginTransactionAsync(Token);
        await using (var hold = new NpgsqlCommand($"select id from ops.file where id = (select file_id from ops.failure order by id offset {files * 3 / 5} limit 1) for update", blocker))
            await hold.ExecuteScalarAsync(Token);
        using var retry = service.Worker.Begin("failures", "retry", "--cause", "refused-by-database");
        await Waiting.UntilAsync(
            "the retry to wait for the lock",
            token => service.Rows.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%''retrying''%'", token),
            waiting => waiting > 0, Patience, Token);
        retry.Kill();
        await retry.WaitForExitAsync(Token);
        await transaction.RollbackAsync(Token);
        // The server ends a statement whose client is gone, and commits it: marked, and never published.
        await Waiting.UntilAsync(
            "the mark to be committed", token => service.Rows.CountAsync("ops.failure x join ops.file f on f.id = x.file_id where x.state = 'retrying' and f.published_at is null", token),
            marked => marked > 0, Patience, Token);
    }

    private static async Task<long> MessagesAsync(Service service, string queue)
    {
        var (_, output) = await service.Worker.RunAsync(Token, "status", "--json");
        return JsonDocument.Parse(output).RootElement.GetProperty("queues").EnumerateArray()
            .Single(state => state.GetProperty("name").GetString() == queue).GetProperty("messages").GetInt64();
    }
}
