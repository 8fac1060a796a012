using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Retrying;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Publishing;

/// <summary>How much waits in the embedded transport, which tells nobody: what was published or sent less what was received to the end.</summary>
internal sealed class EmbeddedDepth(IOptions<MessagingOptions> options) : IPipelineDepth, IPublishObserver, ISendObserver, IReceiveObserver
{
    private long _underWay;

    public ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<QueueDepth?>(new QueueDepth("embedded", Math.Max(0, Interlocked.Read(ref _underWay))));

    /// <summary>What a timer puts off is not counted, but is back within the longest way.</summary>
    public ValueTask<TimeSpan?> LostAfterAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<TimeSpan?>(Interlocked.Read(ref _underWay) <= 0 ? LongestWay.Of(options.Value.SuspectSeconds) : null);

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Begun();

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Begun();

    public Task PostReceive(ReceiveContext context) => Ended();

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Ended();

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    public Task PreSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private Task Begun()
    {
        Interlocked.Increment(ref _underWay);
        return Task.CompletedTask;
    }

    private Task Ended()
    {
        Interlocked.Decrement(ref _underWay);
        return Task.CompletedTask;
    }
}
