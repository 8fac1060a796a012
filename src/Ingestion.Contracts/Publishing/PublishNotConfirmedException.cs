namespace Ingestion.Contracts.Publishing;

/// <summary>A publish came back without the broker's word that a queue holds the message.</summary>
/// <param name="message">What happened, without article text.</param>
/// <param name="inner">The transport's exception, or null.</param>
public sealed class PublishNotConfirmedException(string message, Exception? inner = null) : Exception(message, inner);
