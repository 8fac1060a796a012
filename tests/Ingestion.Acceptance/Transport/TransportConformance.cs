using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Publishing;
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
    private readonly string _store = Directory.CreateTempSubdirectory("store-").FullName;
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
        builder.Configuration.AddInMemoryCollection([new("Messaging:Store", _store), new("Messaging:InlineLimit", "1024")]);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<PipelineDouble>();
        builder.Services.AddSingleton<SwitchableProbe>();
        builder.Services.AddSingleton<IDependencyProbe>(provider => provider.GetRequiredService<SwitchableProbe>());
        builder.Services.AddIngestionMessaging(
            builder.Configuration,
            consumers => consumers.Add<DoubleCleanConsumer>(Stage.Clean).Add<DoubleClassifyConsumer>(Stage.Classify).Add<DoublePersistConsumer>(Stage.Persist).AddQuarantine<DoubleQuarantineConsumer>());
        _host = builder.Build();
        _host.Services.GetRequiredService<BodyStore>().Prepare();
        await _host.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is null) return;
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        Directory.Delete(_store, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_envelope_arrives_whole_and_in_order()
    {
        await Publisher.PublishAsync(Envelope("a", "b", "c"), Token);
        await Until(() => Pipeline.Cleaned.Count == 3);
        Pipeline.Cleaned.Select(item => item.Articles[0].Body).ShouldBe(["a", "b", "c"]);
    }

    // Cause: what is quarantined is put off to the persister's delays and parted to its suspects as its items are, and there nobody took it.
    [Fact]
    public async Task What_is_quarantined_is_taken_from_every_queue_of_the_persister_and_published_to_one()
    {
        var sender = Services.GetRequiredService<ConfirmedPublisher>();
        await sender.SendAsync(QueueNames.Suspect(Stage.Persist), Quarantined("from the suspects"), Token);
        await sender.SendAsync(QueueNames.Work(Stage.Persist), Quarantined("from a delay"), Token);
        await sender.PublishAsync(Quarantined("published"), Token);
        await Until(() => Pipeline.Quarantined.Count >= 3);
        await sender.PublishAsync(Quarantined("last"), Token);
        await Until(() => Pipeline.Quarantined.Any(item => item.Cause == "last"));

        Pipeline.Quarantined.Select(item => item.Cause).Order().ShouldBe(["from a delay", "from the suspects", "last", "published"]);

        static ArticlesQuarantined Quarantined(string cause) => new([new QuarantinedItem(Item("q").Identity, "clean", cause, "", "", "", DateTimeOffset.UnixEpoch)]);
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
    public async Task What_is_large_waits_in_the_store_and_arrives_whole()
    {
        var bytes = new byte[50_000];
        Random.Shared.NextBytes(bytes);
        Pipeline.Behaviour["large"] = item => Grown(item);
        await Publisher.PublishAsync(new ArticleFilesFound([Item("large") with { Body = new InlineBody(bytes) }, Item("small")]), Token);
        await Until(() => Pipeline.Cleaned.Count == 2);
        Pipeline.Attempts.Single(item => item.Name == "large").Body.ShouldBeOfType<InlineBody>().Bytes.ShouldBe(bytes);
        Pipeline.Cleaned.First().Articles.ShouldBeEmpty();
        var whole = await Services.GetRequiredService<ClaimCheck>().TakeOutAsync(Pipeline.Cleaned.First(), Token);
        whole.Articles.ShouldHaveSingleItem().Body.Length.ShouldBe(50_000);
        Pipeline.Cleaned.Last().Articles.ShouldHaveSingleItem().Body.ShouldBe("small");
        BodyFiles.Of(_store, new string('0', 64)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_is_away_suspends_the_stage_and_loses_nothing()
    {
        var marker = Path.Combine(_store, BodyStore.Marker);
        Pipeline.Behaviour["grows"] = item => Grown(item);
        File.Delete(marker);
        await Publisher.PublishAsync(Envelope("grows"), Token);
        await Until(() => Services.GetRequiredService<StageGate>().Of(Stage.Clean) is { Dependency: "store" });
        Pipeline.Cleaned.ShouldBeEmpty();
        await File.WriteAllTextAsync(marker, "", Token);
        await Until(() => Pipeline.Cleaned.Count == 1);
        Pipeline.Quarantined.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_body_has_its_file_published_again_and_is_quarantined_only_in_the_end()
    {
        var item = Item("lost") with { Body = new StoredBody(new string('1', 64), 5000) };
        item = item with { Identity = item.Identity with { Attempt = 1 } };
        for (var times = 1; times <= RecoverabilityPolicy.TimesPublishedAgain; times++)
        {
            await Publisher.PublishAsync(new ArticleFilesFound([item]), Token);
            await Until(() => Services.GetRequiredService<LostBodies>().Times(item.Identity.FileId) == times);
        }

        Pipeline.Quarantined.ShouldBeEmpty();
        await Publisher.PublishAsync(new ArticleFilesFound([item]), Token);
        await Until(() => Pipeline.Quarantined.Count == 1);
        Pipeline.Quarantined.Single().Cause.ShouldBe("stored-body-missing");
        Pipeline.Attempts.ShouldBeEmpty();
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
        (await Services.GetRequiredService<IPipelineDepth>().LostAfterAsync(Token)).ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromMinutes(30));
    }

    private static ItemResult<CleanedItem>.HandOn Grown(FoundItem item) =>
        new(new CleanedItem(item.Identity, [new() { Body = new string('x', 50_000), CleanerVersion = "test" }]));

    protected static Task Until(Func<bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "") =>
        Waiting.UntilAsync(what, _ => Task.FromResult(condition()), Patience, Token);

    protected static ArticleFilesFound Envelope(params string[] names) => new([.. names.Select(Item)]);

    protected static FoundItem Item(string name) => new(
        new ItemIdentity(Guid.CreateVersion7(), null, 0, "test", new string('0', 64), DateTimeOffset.UnixEpoch), name, new InlineBody([1]), null);
}
