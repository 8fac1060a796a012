using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Acceptance.Transport;

/// <summary>The broker's logins that <c>deploy/rabbitmq/logins</c> makes: what each may, and must not, tried from the outside.</summary>
public sealed class BrokerLoginsTests(ServersFixture servers) : IAsyncLifetime
{
    private const string Password = "with \"quotes\" and \\";

    private readonly string _worker = $"worker-{Guid.NewGuid():N}";
    private readonly string _viewer = $"viewer-{Guid.NewGuid():N}";
    private Service? _service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await Service.PrepareAsync(servers, Token);
        for (var again = 0; again < 2; again++)
        {
            var (status, said) = await LoginsAsync(new Uri(_service.RabbitMq).UserInfo.Split(':')[1]);
            status.ShouldBe(0, said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var user in new[] { _worker, _viewer }) (await AskAsync(HttpMethod.Delete, $"api/users/{user}", new Uri(_service!.RabbitMq).UserInfo)).ShouldBe(HttpStatusCode.NoContent);
        await _service!.DisposeAsync();
    }

    [Fact]
    public async Task As_worker_the_service_does_all_its_work()
    {
        _service!.Worker.Environment["ConnectionStrings__RabbitMq"] = As(_worker);
        _service.DropFile("harbour/ferry.txt", OwnArticles.Scraped);
        await _service.Worker.StartAsync(Token);
        await _service.UntilSettledAsync(1, TimeSpan.FromSeconds(30), Token);
        (await _service.Rows.CustodyAsync(Token)).ShouldBe("stored=1");

        // By way of a delay queue, the work queue and quarantine.
        await using var connection = await ConnectAsync(As(_worker));
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Token);
        await channel.BasicPublishAsync("ingestion.clean.delay.5s", "", mandatory: true, "no JSON"u8.ToArray(), Token);
        await Waiting.UntilAsync("the failure to be kept", token => _service.Rows.CountAsync("ops.failure", token), count => count == 1, TimeSpan.FromSeconds(30), Token);
        _service.LogTails(1000).ShouldNotContain("ACCESS_REFUSED");
    }

    [Fact]
    public async Task Worker_touches_nothing_else_and_has_no_dashboard()
    {
        await using var connection = await ConnectAsync(As(_worker));
        await RefusedAsync(connection, channel => channel.QueueDeclareAsync("other", durable: false, exclusive: false, autoDelete: true, cancellationToken: Token));
        await RefusedAsync(connection, channel => channel.ExchangeDeclareAsync("ingestion-not", ExchangeType.Fanout, cancellationToken: Token));
        await RefusedAsync(connection, async channel =>
        {
            await channel.BasicPublishAsync("amq.fanout", "", "x"u8.ToArray(), Token);
            await channel.QueueDeclarePassiveAsync("ingestion.clean", Token);
        });
        (await AskAsync(HttpMethod.Get, "api/overview", $"{_worker}:{Password}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Viewer_sees_the_queues_and_neither_their_messages_nor_a_lever()
    {
        var host = new Uri(_service!.RabbitMq).AbsolutePath.Trim('/');
        await using (var administrator = await ConnectAsync(_service.RabbitMq))
        await using (var channel = await administrator.CreateChannelAsync(cancellationToken: Token))
            await channel.QueueDeclareAsync("ingestion.clean", durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);

        var viewer = $"{_viewer}:{Password}";
        (await AskAsync(HttpMethod.Get, $"api/queues/{host}", viewer)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(HttpMethod.Post, $"api/queues/{host}/ingestion.clean/get", viewer, """{"count":1,"ackmode":"ack_requeue_true","encoding":"auto"}""")).ShouldNotBe(HttpStatusCode.OK);
        (await AskAsync(HttpMethod.Delete, $"api/queues/{host}/ingestion.clean/contents", viewer)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HttpMethod.Delete, $"api/queues/{host}/ingestion.clean", viewer)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HttpMethod.Put, "api/users/another", viewer, """{"password":"x","tags":""}""")).ShouldBe(HttpStatusCode.Unauthorized);
        await using var connection = await ConnectAsync(As(_viewer));
        await RefusedAsync(connection, channel => channel.BasicGetAsync("ingestion.clean", autoAck: false, Token));
    }

    [Fact]
    public async Task A_wrong_administrator_is_named_and_nothing_waits()
    {
        var (status, said) = await LoginsAsync("wrong");
        status.ShouldBe(1);
        said.ShouldContain("RABBITMQ_PASSWORD must be that of 'ingestion'");
    }

    private async Task<(int Status, string Said)> LoginsAsync(string administrator)
    {
        var management = _service!.Servers.Management;
        var start = new ProcessStartInfo(
            Path.Combine(Checkout.Root, "deploy", "rabbitmq", "logins"), [management.Host, $"{management.Port}", new Uri(_service.RabbitMq).AbsolutePath.Trim('/')]) { RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("PASSWORD", administrator), ("WORKER", _worker), ("VIEWER", _viewer), ("WORKER_PASSWORD", Password), ("VIEWER_PASSWORD", Password) })
            start.Environment[$"RABBITMQ_{name}"] = value;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, said);
    }

    private string As(string user) => new UriBuilder(_service!.RabbitMq) { UserName = user, Password = Uri.EscapeDataString(Password) }.Uri.AbsoluteUri;

    private static Task<IConnection> ConnectAsync(string address) =>
        new ConnectionFactory { Uri = new Uri(address), AutomaticRecoveryEnabled = false }.CreateConnectionAsync(Token);

    private static async Task RefusedAsync(IConnection connection, Func<IChannel, Task> attempt)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var refused = await Should.ThrowAsync<RabbitMQClientException>(() => attempt(channel));
        refused.ToString().ShouldContain("ACCESS_REFUSED");
    }

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, string login, string? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(_service!.Servers.Management, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, Token);
        return answer.StatusCode;
    }
}
