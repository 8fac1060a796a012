namespace Ingestion.Messaging.Retrying;

/// <summary>A server or the disk is away. Never the fault of the item at hand.</summary>
/// <param name="dependency">Which: <c>database</c>, <c>broker</c> or <c>disk</c>.</param>
/// <param name="message">Why, in one line, without secrets.</param>
/// <param name="inner">What was thrown.</param>
public sealed class DependencyAwayException(string dependency, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Which dependency.</summary>
    public string Dependency { get; } = dependency;
}
