using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Stages;
using Ingestion.Host.FaultInjection;
using Ingestion.Host.Isolation;
using Ingestion.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Host.Isolation;

/// <summary>With the real executable as the child, and what articles can do to it.</summary>
public sealed class ChildStageTests
{
    private const string Sound =
        """
        Harbour council approves second ferry line to Norr

        The harbour council has approved a second ferry line to the island of Norr, ending a dispute that had divided the town for two years.

        Mayor Ada Lund said on Monday that the first of 3 ships would sail in March. “We have waited long enough,” she said.
        """;

    private static readonly MessagingOptions Limits = new() { SuspectSeconds = 20, SuspectMemory = 256 };

    // Read by the children; it does nothing to an article without these words.
    static ChildStageTests() => Environment.SetEnvironmentVariable(FaultPlan.Variable, "clean-crash:CRASH;clean-hang:HANG;clean-exhaust:EXHAUST");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_gives_what_the_worker_would_have_given()
    {
        var file = new RawFile("ferry.txt", Encoding.UTF8.GetBytes(Sound), "{\"url\":\"https://harbour.example/ferry\"}"u8.ToArray());
        var hints = new CleaningHints("harbour", FoundAt: DateTimeOffset.UnixEpoch, Profile: new SourceProfile("harbour", 3, 7, new Dictionary<ulong, int> { [ulong.MaxValue] = 2 }));
        var here = new ArticleCleaner(new CleanerOptions()).Clean(file, hints);
        await using var cleaner = Child("clean", ChildJson.Cleaning);
        var there = await cleaner.RunAsync(new CleaningTask(file, hints), Token);
        Json(there).ShouldBe(Json(here));

        IReadOnlyList<CleanedArticle> articles = ((Cleaned)here).Articles;
        await using var classifier = Child("classify", ChildJson.Classifying);
        var corrections = new TopicCorrections(4, [7, 9], [.. Enumerable.Range(0, 34).Select(n => n / 8f)]);
        var facts = await classifier.RunAsync(new ClassifyingTask(articles, corrections), Token);
        Json(facts.Single()).ShouldBe(Json(new ArticleClassifier(new ClassifierOptions()).Classify(articles[0], corrections)));
    }

    [Fact]
    public async Task What_harms_its_process_is_named_and_the_next_item_is_done()
    {
        await using var cleaner = Child("clean", ChildJson.Cleaning);
        (await GuiltAsync(cleaner, "CRASH")).ShouldBe("crashed");
        (await CleanAsync(cleaner, Sound)).ShouldBeOfType<Cleaned>();
        var warm = cleaner.ChildId;
        (await CleanAsync(cleaner, Sound)).ShouldBeOfType<Cleaned>();
        cleaner.ChildId.ShouldBe(warm, "innocent items share a child");

        (await GuiltAsync(cleaner, "HANG")).ShouldBe("timeout");
        Should.Throw<ArgumentException>(() => Process.GetProcessById(warm!.Value), "a child that hangs is killed");
        (await GuiltAsync(cleaner, "EXHAUST")).ShouldBe("out-of-memory");
        (await CleanAsync(cleaner, Sound)).ShouldBeOfType<Cleaned>();
    }

    [Fact]
    public async Task A_child_ends_with_its_worker_even_while_it_hangs()
    {
        using var child = Process.Start(Command().For("clean"))!;
        (await ChildFrame.ReadAsync(child.StandardOutput.BaseStream, Token)).ShouldNotBeNull();
        await ChildFrame.WriteAsync(child.StandardInput.BaseStream, JsonSerializer.SerializeToUtf8Bytes(Task("HANG"), ChildJson.Cleaning.Task), Token);
        await System.Threading.Tasks.Task.Delay(200, Token);
        child.HasExited.ShouldBeFalse();

        // What the kernel does with the pipe of a worker that dies.
        child.StandardInput.Close();
        await child.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    private static async Task<string> GuiltAsync(ChildStage<CleaningTask, CleaningResult> cleaner, string text) =>
        (await Should.ThrowAsync<GuiltyItemException>(() => CleanAsync(cleaner, Sound + text))).Cause;

    private static Task<CleaningResult> CleanAsync(ChildStage<CleaningTask, CleaningResult> cleaner, string text) => cleaner.RunAsync(Task(text), Token);

    private static CleaningTask Task(string text) => new(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None);

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), MessageJson.Options);

    private static ChildCommand Command() => new(new ConfigurationBuilder().Build(), Options.Create(Limits));

    private static ChildStage<TTask, TResult> Child<TTask, TResult>(
        string stage, (JsonTypeInfo<TTask>, JsonTypeInfo<ChildAnswer<TResult>>) json)
        where TResult : class =>
        new(stage, Command(), json, Options.Create(Limits), TimeProvider.System, NullLogger<ChildStage<TTask, TResult>>.Instance);
}
