namespace Ingestion.Messaging.Topology;

/// <summary>The broker's address out of <c>ConnectionStrings:RabbitMq</c>.</summary>
public static class BrokerAddress
{
    private const string Cures =
        "set ConnectionStrings:RabbitMq to an address like amqp://user:password@host:5672/, or Messaging:Transport to Embedded to run without a broker";

    /// <summary>Reads an <c>amqp://</c> or <c>amqps://</c> address (AMQP URI specification).</summary>
    /// <exception cref="FormatException">Missing or no such address: the text names the option and the cures, never the password.</exception>
    public static Uri Parse(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new FormatException($"ConnectionStrings:RabbitMq is not set: {Cures}");
        if (!Uri.TryCreate(connectionString, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
            throw new FormatException($"ConnectionStrings:RabbitMq is no amqp:// or amqps:// address: {Cures}");
        return address;
    }

    /// <summary>The address without its user and password, for logs.</summary>
    public static string Redacted(Uri address) => $"{address.Scheme}://{address.Host}:{(address.Port > 0 ? address.Port : 5672)}{address.AbsolutePath}";
}
