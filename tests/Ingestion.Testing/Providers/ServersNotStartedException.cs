namespace Ingestion.Testing.Providers;

/// <summary>The servers cannot be had. It fails the tests that need them: none is skipped for want of a server.</summary>
public sealed class ServersNotStartedException : Exception
{
    /// <inheritdoc/>
    public ServersNotStartedException()
    {
    }

    /// <inheritdoc/>
    public ServersNotStartedException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ServersNotStartedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
