using System.Reflection;
using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ingestion.Tests.Messaging.Consuming;

public sealed class StageGateTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_stage_whose_endpoints_stop_takes_messages_again_when_its_dependency_answers()
    {
        var (persist, quarantine) = (Endpoint.Create(stops: true), Endpoint.Create(stops: true));
        await using var gate = await GateAsync((QueueNames.Work(Stage.Persist), persist), (QueueNames.Quarantine, quarantine));

        gate.Suspend(Stage.Persist, "database", "it is away");

        await OpensAsync(gate);
        foreach (var endpoint in (Endpoint[])[persist, quarantine])
            (endpoint.Stops, endpoint.Starts).ShouldBe((1, 1));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_come_to_its_stop_does_not_hold_its_stage()
    {
        // Regression: PostgreSQL was killed while the endpoints connected anew after RabbitMQ's return; the stop of one never ended, the stage
        // stayed suspended for ever, and the watchdog passes over suspended stages.
        var (stuck, other) = (Endpoint.Create(stops: false), Endpoint.Create(stops: true));
        await using var gate = await GateAsync((QueueNames.Work(Stage.Persist), stuck), (QueueNames.Quarantine, other));

        gate.Suspend(Stage.Persist, "database", "it is away");

        await OpensAsync(gate);
        stuck.Starts.ShouldBe(0);
        other.Starts.ShouldBe(1);

        // Its stop ends after all: the watchdog's restart waits for that one and makes no second.
        stuck.Finish();
        (await gate.RestartAsync(QueueNames.Work(Stage.Persist), TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken)).ShouldBeTrue();
        (stuck.Stops, stuck.Starts).ShouldBe((1, 1));
    }

    private async Task<StageGate> GateAsync(params (string Queue, Endpoint Endpoint)[] endpoints)
    {
        var gate = new StageGate([new AnsweringProbe()], _time, Options.Create(new MessagingOptions()), NullLogger<StageGate>.Instance);
        foreach (var (queue, endpoint) in endpoints) await gate.Ready(new ReadyEndpoint(new Uri($"rabbitmq://127.0.0.1/{queue}"), (IReceiveEndpoint)(object)endpoint));
        return gate;
    }

    private async Task OpensAsync(StageGate gate)
    {
        gate.Of(Stage.Persist).ShouldNotBeNull();
        for (var look = 0; gate.Of(Stage.Persist) is not null && look < 500; look++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        gate.Of(Stage.Persist).ShouldBeNull();
        // The endpoints are started just after.
        await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private sealed class AnsweringProbe : IDependencyProbe
    {
        public string Dependency => "database";

        public Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
    }

    private sealed record ReadyEndpoint(Uri InputAddress, IReceiveEndpoint ReceiveEndpoint) : ReceiveEndpointReady
    {
        public bool IsStarted => true;
    }

    /// <summary>An endpoint of which only the start and the stop matter.</summary>
    public class Endpoint : DispatchProxy
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Stops { get; private set; }

        public int Starts { get; private set; }

        public static Endpoint Create(bool stops)
        {
            var endpoint = (Endpoint)(object)Create<IReceiveEndpoint, Endpoint>();
            if (stops) endpoint.Finish();
            return endpoint;
        }

        public void Finish() => _stopped.TrySetResult();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case nameof(IReceiveEndpoint.Stop):
                    Stops++;
                    return _stopped.Task;
                case nameof(IReceiveEndpoint.Start):
                    Starts++;
                    return null;
                default:
                    throw new NotSupportedException(targetMethod.Name);
            }
        }
    }
}
