using Ingestion.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingestion.Messaging;

/// <summary>
/// Reads the state of the pipeline's queues over one connection that is kept, by passive declaration, which every AMQP user may do: for the watcher's pressure, the
/// watchdog, the dashboard and <c>ingest status</c>.
/// </summary>
public sealed class QueueWatch(IConnectionFactory connections) : IAsyncDisposable
{
    /// <summary>How long a connection may take to end in order when the watch is disposed; it ends by itself after that.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private QueueInquiry? _inquiry;

    /// <summary>All queues of the catalogue.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    public Task<IReadOnlyList<QueueState>> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(QueueCatalogue.All.Select(queue => queue.Name), cancellationToken);

    /// <summary>These queues, in this order.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    /// <exception cref="OperationCanceledException">Given up at once, whatever the broker does.</exception>
    public async Task<IReadOnlyList<QueueState>> ReadAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A broker that went and came back while nobody asked is no outage.
            if (_inquiry is { IsOver: true } over) Leave(over, Task.CompletedTask);
            var inquiry = _inquiry ??= new QueueInquiry(connections);
            var answer = inquiry.ReadAsync([.. queues], cancellationToken);
            try
            {
                // The client looks at a caller's token only when its own time for an answer (20 s) is over.
                return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // An answer that comes after its question was given up would be taken for the next one's: the next asks over a connection of its own.
                Leave(inquiry, answer);
                throw;
            }
        }
        catch (Exception away) when (BrokerFault.IsOutage(away, cancellationToken))
        {
            throw new BrokerRefusedException(BrokerAddress.Redacted(connections.Uri), "no answer", away);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_inquiry is { } inquiry) await Task.WhenAny(EndAsync(inquiry, Task.CompletedTask), Task.Delay(Farewell)).ConfigureAwait(false);
        _turn.Dispose();
    }

    /// <summary>The next question is asked over a connection of its own.</summary>
    private void Leave(QueueInquiry inquiry, Task last)
    {
        _inquiry = null;
        _ = EndAsync(inquiry, last);
    }

    /// <summary>Ends a connection once its last question is over. A broker that hangs makes both slow (up to 50 s): nobody waits for it.</summary>
    private static async Task EndAsync(QueueInquiry inquiry, Task last)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await inquiry.DisposeAsync().ConfigureAwait(false);
    }
}
