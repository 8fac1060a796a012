using System.Net;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingestion.Acceptance.Monitoring;

public sealed class When_traces_are_sent(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_leads_from_the_drop_through_every_queue_to_the_row()
    {
        var spans = new List<SentSpan>();
        await using var collector = await CollectAsync(spans);
        await using var service = await Service.StartAsync(servers, Token, settings: [("Telemetry__Otlp", collector.Urls.Single()), ("Telemetry__Protocol", "HttpProtobuf")]);
        service.DropFile("wire/one.txt", OwnArticles.Numbered(1));
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(90), Token);
        await service.Worker.StopAsync(TimeSpan.FromSeconds(60));

        List<SentSpan> all;
        lock (spans) all = [.. spans];
        var start = all.Where(span => span.Name == "ingestion.take").ShouldHaveSingleItem();
        var trace = all.Where(span => span.TraceId == start.TraceId).ToList();
        var names = string.Join('\n', trace.Select(span => span.Name));
        foreach (var queue in new[] { "ingestion.clean", "ingestion.classify", "ingestion.persist" }) names.ShouldContain(queue);
        // Each span but the first hangs on another of the same trace.
        var ids = trace.Select(span => span.SpanId).ToHashSet();
        trace.Where(span => !ids.Contains(span.ParentId)).ShouldHaveSingleItem().ShouldBe(start);
    }

    private static async Task<WebApplication> CollectAsync(List<SentSpan> spans)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (signal == "traces") lock (spans) spans.AddRange(SentSpan.Read(body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync(Token);
        return app;
    }
}
