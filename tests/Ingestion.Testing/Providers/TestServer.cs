namespace Ingestion.Testing.Providers;

/// <summary>A server that a test may take away.</summary>
public enum TestServer
{
    /// <summary>PostgreSQL.</summary>
    Postgres,

    /// <summary>RabbitMQ.</summary>
    RabbitMq,
}
