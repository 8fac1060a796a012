using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Benchmarks.EndToEnd;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Topology;
using Ingestion.Testing.Providers.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingestion.Benchmarks.ClaimChecks;

/// <summary>The same bodies through one queue of a real broker: by the store first, then packed in their messages.</summary>
internal sealed class ClaimCheckComparison(int articles, int bytes, TextWriter output)
{
    /// <summary>Runs both.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var servers = await LocalServers.StartAsync(cancellationToken);
        var bodies = Enumerable.Range(0, articles).Select(Body).ToList();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{articles} bodies of {bytes:N0} bytes; {Environment.ProcessorCount} processors"));
        await MeasureAsync("by the store", servers, new MessagingOptions().InlineLimit, bodies, cancellationToken);
        await MeasureAsync("packed in the messages", servers, MessagingOptions.MostInline, bodies, cancellationToken);
    }

    private async Task MeasureAsync(string name, LocalServers servers, int inlineLimit, List<byte[]> bodies, CancellationToken cancellationToken)
    {
        var store = Directory.CreateTempSubdirectory("claim-check-").FullName;
        await using var broker = await BorrowedVirtualHost.TakeAsync(servers, cancellationToken);
        using var host = HostOf(broker.Address, store, inlineLimit);
        await host.StartAsync(cancellationToken);
        var publisher = host.Services.GetRequiredService<IArticlePublisher>();
        var arrived = host.Services.GetRequiredService<Arrivals>();
        var meter = await UsageMeter.StartAsync(Environment.ProcessId, servers, servers.PostgresConnectionString, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        // As the watcher does: a few at once, a large one alone in its envelope.
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken }, async (body, token) =>
            await publisher.PublishAsync(new ArticleFilesFound([Item(body)]), token));
        await arrived.UntilAsync(bodies.Count, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var usage = meter.Stop();
        var stored = Directory.EnumerateFiles(store, "*.br", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {bodies.Count / seconds:F1}/s, {seconds:F1} s; processor seconds: broker {usage.BrokerSeconds:F1}, this process {usage.WorkerSeconds:F1}; broker's peak memory so far {usage.BrokerPeak / 1048576.0:F0} MiB; store {stored / 1048576.0:F1} MiB"));
        await host.StopAsync(cancellationToken);
        Directory.Delete(store, recursive: true);
    }

    private static IHost HostOf(string broker, string store, int inlineLimit)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:RabbitMq", broker), new("Messaging:Store", store), new("Messaging:InlineLimit", inlineLimit.ToString(CultureInfo.InvariantCulture)),
            new("Messaging:PublishTimeout", "00:02:00"),
        ]);
        builder.Services.AddSingleton<Arrivals>();
        builder.Services.AddIngestionMessaging(builder.Configuration, consumers => consumers.Add<ArrivalConsumer>(Stage.Clean));
        var host = builder.Build();
        host.Services.GetRequiredService<BodyStore>().Prepare();
        return host;
    }

    private static FoundItem Item(byte[] body) => new(
        new ItemIdentity(Guid.CreateVersion7(), null, 0, "test", Convert.ToHexStringLower(SHA256.HashData(body)), DateTimeOffset.UnixEpoch), "a.txt", new InlineBody(body), null);

    private byte[] Body(int number)
    {
        string[] words = ["engineers", "harbour", "section", "quay", "council", "ferry", "island", "kronor", "people", "mayor", "ship", "dispute", "government", "moorings", "fishermen", "storm"];
        var random = new Random(number);
        var text = new StringBuilder(bytes + 32);
        while (text.Length < bytes) text.Append(words[random.Next(words.Length)]).Append(' ').Append(random.Next(1000)).Append(' ');
        return Encoding.ASCII.GetBytes(text.ToString(0, bytes));
    }
}
