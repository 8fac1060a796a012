namespace Ingestion.Messaging.Consuming;

/// <summary>Looks whether a dependency is there, without spending a message on it.</summary>
public interface IDependencyProbe
{
    /// <summary>Which dependency it looks at: <c>database</c>, <c>broker</c> or <c>disk</c>.</summary>
    string Dependency { get; }

    /// <summary>null when it is well, else why not, in one line and without secrets.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
