using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Retrying;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingestion.Acceptance.Transport;

/// <summary>What every transport must do alike; one derived class a transport.</summary>
public abstract class TransportConformance : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private IHost? _host;

    protected abstract Task<IReadOnlyDictionary<string, string?>> SettingsAsync();

    private protected PipelineDouble Pipeline => _host!.Services.GetRequiredService<PipelineDouble>();

    private SwitchableProbe Probe => _host!.Services.GetRequiredService<SwitchableProbe>();

    private protected IArticlePublisher Publisher => _host!.Services.GetRequiredService<IArticlePublisher>();

    protected IServiceProvider Services => _host!.Services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = await SettingsAsync();
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<PipelineDouble>();
        builder.Services.AddSingleton<SwitchableProbe>();
        builder.Services.AddSingleton<IDependencyProbe>(provider => provider.GetRequiredService<SwitchableProbe>());
        builder.Services.AddIngestionMessaging(
            builder.Configuration,
            consumers => consumers.Add<DoubleCleanConsumer>(Stage.Clean).Add<DoubleClassifyConsumer>(Stage.Classify).Add<DoublePersistConsumer>(Stage.Persist).AddQuarantine<DoubleQuarantineConsumer>());
        _host = builder.Build();
        await _host.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is null) return;
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_envelope_arrives_whole_and_in_order()
    {
        await Publisher.PublishAsync(Envelope("a", "b", "c"), Token);
        await Until(() => Pipeline.Cleaned.Count == 3);
        Pipeline.Cleaned.Select(item => item.Articles[0].Body).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_body_arrives_byte_for_byte()
    {
        byte[] bytes = [0, 255, 10, 13, 34, 92, 128];
        await Publisher.PublishAsync(new ArticleFilesFound([Item("bytes") with { Body = new InlineBody(bytes) }]), Token);
        await Until(() => Pipeline.Attempts.Count == 1);
        Pipeline.Attempts.Single().Body.ShouldBeOfType<InlineBody>().Bytes.ShouldBe(bytes);
    }

    [Fact]
    public async Task One_bad_item_is_put_off_and_its_neighbours_go_on()
    {
        var failures = 2;
        Pipeline.Behaviour["bad"] = item => Interlocked.Decrement(ref failures) >= 0 ? throw new InvalidOperationException("once more, please") : PipelineDouble.HandOn(item);
        await Publisher.PublishAsync(Envelope("a", "bad", "c"), Token);
        await Until(() => Pipeline.Cleaned.Count == 2);
        Pipeline.Cleaned.Select(item => item.Articles[0].Body).ShouldBe(["a", "c"]);
        await Until(() => Pipeline.Cleaned.Count == 3);
        Pipeline.Attempts.Last(item => item.Name == "bad").Identity.Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task A_rejection_is_told_with_its_reason()
    {
        Pipeline.Behaviour["empty"] = _ => new ItemResult<CleanedItem>.Reject(RejectionReason.Empty, "Nothing in it.");
        await Publisher.PublishAsync(Envelope("empty"), Token);
        await Until(() => Pipeline.Rejected.Count == 1);
        Pipeline.Rejected.Single().Reason.ShouldBe(RejectionReason.Empty);
    }

    [Fact]
    public async Task Beyond_the_last_attempt_comes_quarantine_with_the_whole_item()
    {
        Pipeline.Behaviour["poison"] = _ => throw new InvalidOperationException("always");
        var item = Item("poison");
        await Publisher.PublishAsync(new ArticleFilesFound([item with { Identity = item.Identity with { Attempt = RecoverabilityPolicy.DelayedAttempts } }]), Token);
        await Until(() => Pipeline.Quarantined.Count == 1);
        var quarantined = Pipeline.Quarantined.Single();
        quarantined.Cause.ShouldBe("System.InvalidOperationException");
        System.Text.Json.JsonSerializer.Deserialize<FoundItem>(quarantined.Payload, MessageJson.Options)!.Name.ShouldBe("poison");
    }

    [Fact]
    public async Task An_outage_suspends_the_stage_and_loses_nothing()
    {
        Probe.IsAway = true;
        Pipeline.Behaviour["waits"] = item => Probe.IsAway ? throw new DependencyAwayException("database", "refused") : PipelineDouble.HandOn(item);
        await Publisher.PublishAsync(Envelope("waits"), Token);
        await Until(() => Services.GetRequiredService<StageGate>().Of(Stage.Clean) is not null);
        await Publisher.PublishAsync(Envelope("later"), Token);
        await Task.Delay(TimeSpan.FromSeconds(2), Token);
        Pipeline.Cleaned.ShouldBeEmpty();
        Probe.IsAway = false;
        await Until(() => Pipeline.Cleaned.Count >= 2);
        Services.GetRequiredService<StageGate>().Of(Stage.Clean).ShouldBeNull();
        Pipeline.Quarantined.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_depth_of_the_pipeline_is_told()
    {
        var depth = await Services.GetRequiredService<IPipelineDepth>().DeepestAsync(Token);
        depth.ShouldNotBeNull().Messages.ShouldBe(0);
    }

    protected static Task Until(Func<bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "") =>
        Waiting.UntilAsync(what, _ => Task.FromResult(condition()), Patience, Token);

    protected static ArticleFilesFound Envelope(params string[] names) => new([.. names.Select(Item)]);

    protected static FoundItem Item(string name) => new(
        new ItemIdentity(Guid.CreateVersion7(), null, 0, "test", new string('0', 64), DateTimeOffset.UnixEpoch), name, new InlineBody([1]), null);
}
