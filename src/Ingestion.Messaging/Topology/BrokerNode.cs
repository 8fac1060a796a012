namespace Ingestion.Messaging.Topology;

/// <summary>A node of the broker.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its AMQP port.</param>
public sealed record BrokerNode(string Host, int Port)
{
    private const int Plain = 5672;
    private const int Encrypted = 5671;

    /// <summary>All nodes that a connection may be made to: the one of the address first, then those of <c>Messaging:Nodes</c>.</summary>
    /// <param name="address">The broker's address; its port is that of nodes without one.</param>
    /// <param name="further">Texts of the form <c>host</c> or <c>host:port</c>.</param>
    /// <exception cref="FormatException">One has another form: the text names it and the option.</exception>
    public static IReadOnlyList<BrokerNode> Of(Uri address, IEnumerable<string> further)
    {
        var port = address.Port > 0 ? address.Port : address.Scheme == "amqps" ? Encrypted : Plain;
        return [.. further.Select(node => Parse(node, port)).Prepend(new(address.Host, port)).Distinct()];
    }

    /// <inheritdoc />
    public override string ToString() => $"{Host}:{Port}";

    private static BrokerNode Parse(string text, int port) =>
        Uri.TryCreate($"amqp://{text}", UriKind.Absolute, out var node) && node is { Host.Length: > 0, PathAndQuery: "/" or "", UserInfo: "" }
            ? new(node.Host, node.Port > 0 ? node.Port : port)
            : throw new FormatException($"Messaging:Nodes: '{text}' is no host or host:port of a RabbitMQ node; user, password and virtual host stand in ConnectionStrings:RabbitMq alone");
}
