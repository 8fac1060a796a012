using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Bodies;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Publishing;

/// <summary>
/// Everything the watcher and the stages send: it returns when the broker has confirmed, or throws at the deadline. Its connection is one
/// that nothing is consumed on: while handlers wait for the answer to a publish, the client reads no further frame of their own connection,
/// so that after a broker's restart the answer to the first declaration of an exchange sat behind deliveries that waited for it.
/// </summary>
/// <param name="bus">The bus, asked for at the first message: its endpoints are made with what sends by it.</param>
/// <param name="claims">Puts large bodies into the store before they are sent.</param>
/// <param name="link">The connection, given up when nothing, or nothing of one destination, is confirmed on it any more.</param>
/// <param name="time">The clock.</param>
/// <param name="options">The deadline.</param>
/// <param name="logger">Says when the connection is given up.</param>
public sealed partial class ConfirmedPublisher(
    Func<IBus> bus, ClaimCheck claims, PublisherLink link, TimeProvider time, IOptions<MessagingOptions> options, ILogger<ConfirmedPublisher> logger) : IArticlePublisher
{
    private readonly SilentDestinations _silent = new(time);
    private long _confirmedAt = time.GetTimestamp();

    /// <inheritdoc />
    public Task PublishAsync(ArticleFilesFound envelope, CancellationToken cancellationToken) => PublishAsync((object)envelope, cancellationToken);

    /// <summary>Publishes <paramref name="envelope"/> to the queues bound to its type; files as they were found go into the store where they are large.</summary>
    /// <exception cref="PublishNotConfirmedException">Not confirmed in time, or returned; it may still have arrived.</exception>
    /// <exception cref="StoreAwayException">A large body could not be put into the store; nothing was published.</exception>
    public async Task PublishAsync(object envelope, CancellationToken cancellationToken)
    {
        var light = envelope is ArticleFilesFound found ? await CheckInAsync(found, cancellationToken).ConfigureAwait(false) : envelope;
        await WithinDeadlineAsync(light.GetType().Name, token => bus().Publish(light, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends <paramref name="envelope"/> to the queue <paramref name="queue"/> alone.</summary>
    /// <exception cref="PublishNotConfirmedException">Not confirmed in time, or returned; it may still have arrived.</exception>
    public Task SendAsync(string queue, object envelope, CancellationToken cancellationToken) =>
        WithinDeadlineAsync(
            queue,
            async token =>
            {
                // 'exchange:' and not 'queue:', which would declare the queue again with other arguments (406).
                var endpoint = await bus().GetSendEndpoint(new Uri($"exchange:{queue}")).ConfigureAwait(false);
                await endpoint.Send(envelope, token).ConfigureAwait(false);
            },
            cancellationToken);

    private async Task<ArticleFilesFound> CheckInAsync(ArticleFilesFound envelope, CancellationToken cancellationToken)
    {
        var items = new List<FoundItem>(envelope.Items.Count);
        foreach (var item in envelope.Items) items.Add(await claims.CheckInAsync(item, cancellationToken).ConfigureAwait(false));
        return new ArticleFilesFound(items);
    }

    private async Task WithinDeadlineAsync(string destination, Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        // Without a token MassTransit tries a lost connection for hours, and where it does not look at the token the wait still ends.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.PublishTimeout);
        try
        {
            await send(deadline.Token).WaitAsync(options.Value.PublishTimeout, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _confirmedAt, time.GetTimestamp());
            _silent.Confirmed(destination);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (exception is OperationCanceledException or TimeoutException) DropSilentLink(_silent.Unconfirmed(destination, began), destination);
            throw new PublishNotConfirmedException($"the broker did not confirm a publish: {Why(exception)}", exception);
        }
    }

    private void DropSilentLink(TimeSpan silent, string destination)
    {
        var sinceConfirm = time.GetElapsedTime(Volatile.Read(ref _confirmedAt));
        if (SilentLinkPolicy.IsToDrop(sinceConfirm, silent, link.Age, options.Value.PublishTimeout) && link.Drop())
            LogDropped(logger, destination, silent.TotalSeconds);
    }

    private string Why(Exception exception) => exception is OperationCanceledException or TimeoutException
        ? $"nothing came back within {options.Value.PublishTimeout.TotalSeconds:0.#} s"
        : exception.Message.Split('\n')[0];

    [LoggerMessage(2070, LogLevel.Warning, "Of what was sent to {Destination} nothing has been confirmed for {Seconds:0.#} s: the connection that is published on is made anew")]
    private static partial void LogDropped(ILogger logger, string destination, double seconds);
}
