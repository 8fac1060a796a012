namespace Ingestion.Contracts.Publishing;

/// <summary>The store of large bodies cannot be read or written: full, not mounted, or without the right. Never the fault of the item at hand.</summary>
/// <param name="message">Why, in one line, with the folder.</param>
/// <param name="inner">What was thrown, or null.</param>
public sealed class StoreAwayException(string message, Exception? inner = null) : Exception(message, inner);
