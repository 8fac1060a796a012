using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Publishing;

/// <summary>Publishes the watcher's envelopes and waits for the broker's confirm, within a deadline.</summary>
internal sealed class ConfirmedPublisher(IBus bus, IOptions<MessagingOptions> options) : IArticlePublisher
{
    public async Task PublishAsync(ArticleFilesFound envelope, CancellationToken cancellationToken)
    {
        // Without a token MassTransit tries a lost connection for hours; the ledger knows better when to try again.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.PublishTimeout);
        try
        {
            await bus.Publish(envelope, deadline.Token).WaitAsync(options.Value.PublishTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new PublishNotConfirmedException($"the broker did not confirm a publish: {Why(exception)}", exception);
        }
    }

    private string Why(Exception exception) => exception is OperationCanceledException or TimeoutException
        ? $"nothing came back within {options.Value.PublishTimeout.TotalSeconds:0.#} s"
        : exception.Message.Split('\n')[0];
}
