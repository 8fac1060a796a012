using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Tests.Contracts;

/// <summary>Message names travel: in URNs, exchange and queue names. A changed name loses what is under way at an upgrade.</summary>
public sealed class MessageNamesTests
{
    [Fact]
    public void Urns_exchanges_and_queues_are_as_approved()
    {
        var messages = ExchangeNames.All.OrderBy(m => m.Value, StringComparer.Ordinal).Select(m => $"{MessageUrn.ForType(m.Key)} -> {m.Value}");
        var queues = QueueCatalogue.All.Select(q =>
            $"{q.Name} [{string.Join(", ", q.Arguments.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"))}] <- {string.Join(", ", q.BoundTo)}");
        Approved.ShouldMatch(string.Join('\n', messages.Concat(queues)), "names.txt");
    }

    [Fact]
    public void Every_message_type_has_an_exchange()
    {
        var envelopes = typeof(ArticleFilesFound).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(ArticleFilesFound).Namespace && t.GetProperties().Any(p => p.Name == "Items"));
        envelopes.Except(ExchangeNames.All.Keys).ShouldBeEmpty();
    }
}
