using System.Diagnostics.Metrics;
using MassTransit;

namespace Ingestion.Messaging.Telemetry;

/// <summary>
/// Times each message, under the name that the OpenTelemetry semantic conventions give it ('Semantic conventions for messaging client metrics').
/// </summary>
public sealed class ConsumeMetrics : IReceiveObserver
{
    private readonly Histogram<double> _duration;

    /// <summary>Creates the instrument.</summary>
    public ConsumeMetrics(IMeterFactory meters) =>
        _duration = meters.Create(StageMetrics.MeterName).CreateHistogram<double>("messaging.process.duration", "s", "Duration of processing operation, one message.");

    /// <inheritdoc />
    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class
    {
        _duration.Record(duration.TotalSeconds, Queue(context.ReceiveContext));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class
    {
        _duration.Record(duration.TotalSeconds, Queue(context.ReceiveContext), new("error.type", exception.GetType().FullName));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    private static KeyValuePair<string, object?> Queue(ReceiveContext context) => new("messaging.destination.name", context.InputAddress.AbsolutePath.Split('/')[^1]);
}
