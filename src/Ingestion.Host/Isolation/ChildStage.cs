using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Isolation;

/// <summary>
/// Runs suspect items one by one in a child process. Most of them are innocent, so that the child is kept for the next one and its start, which
/// costs a second, is paid once; but guilty is only who ends a fresh child.
/// </summary>
internal sealed partial class ChildStage<TTask, TResult> : IIsolatedStage<TTask, TResult>, IAsyncDisposable
    where TResult : class
{
    /// <summary>How long a child may take to load its models.</summary>
    public static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    /// <summary>How long a child waits for another item before it is sent away.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private readonly string _stage;
    private readonly ChildCommand _command;
    private readonly (JsonTypeInfo<TTask> Task, JsonTypeInfo<ChildAnswer<TResult>> Answer) _json;
    private readonly MessagingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _idle;
    private StageChild? _child;

    public ChildStage(
        string stage,
        ChildCommand command,
        (JsonTypeInfo<TTask> Task, JsonTypeInfo<ChildAnswer<TResult>> Answer) json,
        IOptions<MessagingOptions> options,
        TimeProvider time,
        ILogger<ChildStage<TTask, TResult>> logger)
    {
        (_stage, _command, _json, _options, _time, _logger) = (stage, command, json, options.Value, time, logger);
        _idle = time.CreateTimer(_ => _ = SendAwayAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The child's process id while there is one.</summary>
    public int? ChildId => _child?.Id;

    public async Task<TResult> RunAsync(TTask task, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(await AskAsync(JsonSerializer.SerializeToUtf8Bytes(task, _json.Task), cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for what it is at.
            Drop();
            throw;
        }
        finally
        {
            _idle.Change(Idle, Timeout.InfiniteTimeSpan);
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _idle.DisposeAsync().ConfigureAwait(false);
        Drop();
        _one.Dispose();
    }

    private async Task<byte[]> AskAsync(byte[] question, CancellationToken cancellationToken)
    {
        while (true)
        {
            var child = _child ??= await StartAsync(cancellationToken).ConfigureAwait(false);
            var fresh = child.IsFresh;
            if (await child.AskAsync(question, TimeSpan.FromSeconds(_options.SuspectSeconds), _time, cancellationToken).ConfigureAwait(false) is { } answer) return answer;
            var end = await child.EndAsync().ConfigureAwait(false);
            Drop();
            LogEnded(_logger, child.Id, _stage, end.AtDeadline ? "its time was over" : ChildExit.Describe(end.Status));
            if (fresh) throw ChildVerdictPolicy.Of(end, _options.SuspectSeconds, _options.SuspectMemory);
        }
    }

    private async Task<StageChild> StartAsync(CancellationToken cancellationToken)
    {
        var child = await StageChild.StartAsync(_command.For(_stage), StartPatience, _time, cancellationToken).ConfigureAwait(false);
        LogStarted(_logger, child.Id, _stage, _options.SuspectMemory, _options.SuspectSeconds);
        return child;
    }

    private TResult Read(byte[] bytes)
    {
        var answer = JsonSerializer.Deserialize(bytes, _json.Answer);
        return answer?.Result ?? throw new GuiltyItemException(answer?.Failure ?? GuiltyItemException.Crashed, answer?.Detail ?? "Its process gave an empty answer.");
    }

    private async Task SendAwayAsync()
    {
        if (!await _one.WaitAsync(TimeSpan.Zero).ConfigureAwait(false)) return;
        Drop();
        _one.Release();
    }

    private void Drop() => Interlocked.Exchange(ref _child, null)?.Dispose();

    [LoggerMessage(6030, LogLevel.Information, "Process {Child} runs suspect items of stage {Stage} one by one, within {Memory} MiB and {Seconds} s each")]
    private static partial void LogStarted(ILogger logger, int child, string stage, int memory, int seconds);

    [LoggerMessage(6031, LogLevel.Warning, "Process {Child} ended over a suspect item of stage {Stage}: {How}")]
    private static partial void LogEnded(ILogger logger, int child, string stage, string how);
}
