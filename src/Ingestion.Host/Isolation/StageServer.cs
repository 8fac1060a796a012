using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Contracts.Stages;
using Ingestion.Host.Commands;
using Ingestion.Messaging.Retrying;

namespace Ingestion.Host.Isolation;

/// <summary>The child's side: items in from one pipe, answers out to the other, until the first ends.</summary>
internal sealed class StageServer<TTask, TResult>(
    IPureStage<TTask, TResult> stage, (JsonTypeInfo<TTask> Task, JsonTypeInfo<ChildAnswer<TResult>> Answer) json)
    where TResult : class
{
    /// <summary>How long what is at work when the input ends may go on.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Says that it is ready, then works until the input ends.</summary>
    /// <param name="input">The items.</param>
    /// <param name="output">The answers.</param>
    /// <param name="abandon">Ends the process at once: its worker has died, and the stage may never return.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> ServeAsync(Stream input, Stream output, Action abandon)
    {
        using var questions = new BlockingCollection<byte[]>(boundedCapacity: 1);
        // Another thread reads, so that the end of the worker is noticed also while the stage hangs.
        new Thread(() => Receive(input, questions, abandon)) { IsBackground = true }.Start();
        await ChildFrame.WriteAsync(output, ReadOnlyMemory<byte>.Empty, CancellationToken.None).ConfigureAwait(false);
        foreach (var question in questions.GetConsumingEnumerable())
        {
            try
            {
                await ChildFrame.WriteAsync(output, Answer(question), CancellationToken.None).ConfigureAwait(false);
            }
            catch (OutOfMemoryException)
            {
                return ChildExit.OutOfMemory;
            }
        }

        return ExitStatus.Done;
    }

    private static void Receive(Stream input, BlockingCollection<byte[]> questions, Action abandon)
    {
        try
        {
            while (ChildFrame.ReadAsync(input, CancellationToken.None).GetAwaiter().GetResult() is { } question) questions.Add(question);
            questions.CompleteAdding();
        }
        finally
        {
            Thread.Sleep(Grace);
            abandon();
        }
    }

    private byte[] Answer(byte[] question)
    {
        ChildAnswer<TResult> answer;
        try
        {
            answer = new(stage.Run(JsonSerializer.Deserialize(question, json.Task)!, CancellationToken.None));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            answer = new(null, failure.GetType().FullName, ExceptionText.Of(failure));
        }

        return JsonSerializer.SerializeToUtf8Bytes(answer, json.Answer);
    }
}
