using System.Text.Json;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Stages;
using Ingestion.Host.Isolation;

namespace Ingestion.Tests.Host.Isolation;

public sealed class StageServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_each_item_and_ends_with_its_input()
    {
        var (status, answers) = await ServeAsync(_ => new Rejected(RejectionReason.TooShort, "Only 1 word."), questions: 2);
        status.ShouldBe(0);
        answers.Select(answer => answer.Result).ShouldBe([new Rejected(RejectionReason.TooShort, "Only 1 word."), new Rejected(RejectionReason.TooShort, "Only 1 word.")]);
    }

    [Fact]
    public async Task An_exception_is_an_answer_and_its_text_is_capped()
    {
        var (status, answers) = await ServeAsync(_ => throw new InvalidOperationException(new string('x', 100_000)), questions: 1);
        status.ShouldBe(0);
        answers.Single().Failure.ShouldBe("System.InvalidOperationException");
        answers.Single().Detail!.Length.ShouldBeLessThanOrEqualTo(4000);
    }

    [Fact]
    public async Task Want_of_memory_is_a_status_and_no_answer()
    {
#pragma warning disable CA2201 // The runtime's own exception is what the child must know.
        var (status, answers) = await ServeAsync(_ => throw new OutOfMemoryException(), questions: 1);
#pragma warning restore CA2201
        status.ShouldBe(ChildExit.OutOfMemory);
        answers.ShouldBeEmpty();
    }

    private static async Task<(int Status, List<ChildAnswer<CleaningResult>> Answers)> ServeAsync(Func<CleaningTask, CleaningResult> work, int questions)
    {
        using var input = new MemoryStream();
        using var output = new MemoryStream();
        var task = JsonSerializer.SerializeToUtf8Bytes(new CleaningTask(new RawFile("a.txt", "text"u8.ToArray()), CleaningHints.None), ChildJson.Cleaning.Task);
        for (var i = 0; i < questions; i++) await ChildFrame.WriteAsync(input, task, Token);
        input.Position = 0;
        var status = await new StageServer<CleaningTask, CleaningResult>(new Stage(work), ChildJson.Cleaning).ServeAsync(input, output, () => { });

        output.Position = 0;
        (await ChildFrame.ReadAsync(output, Token)).ShouldBe([], "the first word is that it is ready");
        var answers = new List<ChildAnswer<CleaningResult>>();
        while (await ChildFrame.ReadAsync(output, Token) is { } answer) answers.Add(JsonSerializer.Deserialize(answer, ChildJson.Cleaning.Answer)!);
        return (status, answers);
    }

    private sealed class Stage(Func<CleaningTask, CleaningResult> work) : IPureStage<CleaningTask, CleaningResult>
    {
        public CleaningResult Run(CleaningTask task, CancellationToken cancellationToken) => work(task);
    }
}
