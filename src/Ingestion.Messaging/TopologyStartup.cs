using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging;

/// <summary>
/// First of the hosted services: waits for the broker with a clear line instead of a crash loop, then declares the topology. Nothing
/// publishes before it is done.
/// </summary>
internal sealed partial class TopologyStartup(
    TopologyDeclarer declarer, Uri address, TimeProvider time, IOptions<MessagingOptions> options, ILogger<TopologyStartup> logger) : IHostedService
{
    private Task? _declared;

    /// <summary>Begins to declare while the rest of the process is being composed: the broker and the processor wait for each other else.</summary>
    public void Begin() => _declared ??= Task.Run(() => DeclareAsync(CancellationToken.None));

    public Task StartAsync(CancellationToken cancellationToken) => (_declared ?? DeclareAsync(cancellationToken)).WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var said = false; ; said = true)
        {
            try
            {
                await declarer.DeclareAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception refused) when (RefusalIn(refused) is { } reason)
            {
                throw new BrokerRefusedException(BrokerAddress.Redacted(address), reason, refused);
            }
            catch (Exception away) when (BrokerFault.IsOutage(away, cancellationToken))
            {
                if (time.GetElapsedTime(began) >= options.Value.StartTimeout)
                    throw new BrokerRefusedException(BrokerAddress.Redacted(address), $"no answer within {options.Value.StartTimeout.TotalSeconds:0} s", away);
                if (!said) LogWaiting(logger, BrokerAddress.Redacted(address), Innermost(away).Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Why the broker will not have us, however often we ask; null where it is only away.</summary>
    private static string? RefusalIn(Exception refused)
    {
        for (Exception? cause = refused; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationFailureException or PossibleAuthenticationFailureException:
                    return "the user or password is wrong";
                case OperationInterruptedException { ShutdownReason.ReplyCode: RabbitMQ.Client.Constants.NotAllowed }:
                    return "the virtual host does not exist, or the user may not enter it";
            }
        }

        return null;
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }

    [LoggerMessage(2030, LogLevel.Warning, "Waiting for RabbitMQ at {Address}: {Reason}")]
    private static partial void LogWaiting(ILogger logger, string address, string reason);
}
