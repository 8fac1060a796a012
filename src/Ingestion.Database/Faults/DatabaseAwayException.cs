namespace Ingestion.Database.Faults;

/// <summary>The database cannot be worked with; nothing is wrong with the items. Whether the last transaction was committed is not known.</summary>
/// <param name="message">Why, in one line without article text.</param>
/// <param name="inner">The driver's exception.</param>
public sealed class DatabaseAwayException(string message, Exception inner) : Exception(message, inner);
