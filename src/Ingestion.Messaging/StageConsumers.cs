using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Messaging;

/// <summary>Which consumers run in this process, and on which queues.</summary>
public sealed class StageConsumers
{
    private readonly List<(Stage? Stage, Type Consumer)> _consumers = [];

    /// <summary>All consumers.</summary>
    public IReadOnlyList<(Stage? Stage, Type Consumer)> All => _consumers;

    /// <summary>The queues that are consumed here.</summary>
    internal IEnumerable<StageQueue> Queues
    {
        get
        {
            foreach (var stage in _consumers.Select(c => c.Stage).Distinct())
            {
                if (stage is not { } working)
                {
                    yield return new StageQueue(QueueNames.Quarantine, null, IsSuspect: false);
                    continue;
                }

                yield return new StageQueue(QueueNames.Work(working), working, IsSuspect: false);
                yield return new StageQueue(QueueNames.Suspect(working), working, IsSuspect: true);
            }
        }
    }

    /// <summary>Runs <typeparamref name="TConsumer"/> on the queues of <paramref name="stage"/>.</summary>
    public StageConsumers Add<TConsumer>(Stage stage)
        where TConsumer : class, IConsumer
    {
        _consumers.Add((stage, typeof(TConsumer)));
        return this;
    }

    /// <summary>Runs <typeparamref name="TConsumer"/> on the quarantine queue.</summary>
    public StageConsumers AddQuarantine<TConsumer>()
        where TConsumer : class, IConsumer
    {
        _consumers.Add((null, typeof(TConsumer)));
        return this;
    }

    internal void AddTo(IRegistrationConfigurator bus)
    {
        foreach (var consumer in _consumers.Select(c => c.Consumer).Distinct()) bus.AddConsumer(consumer);
    }

    /// <summary>The consumers of a queue. What is quarantined waits with the persister's items where it is put off, and is tried alone with them: their queues take it as well.</summary>
    internal IEnumerable<Type> On(StageQueue queue) =>
        _consumers.Where(c => c.Stage == queue.Stage || (c.Stage is null && queue.Stage == Stage.Persist)).Select(c => c.Consumer);
}
