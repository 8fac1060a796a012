namespace Ingestion.Database;

/// <summary>The database's schema is not the one this program was built for; the message is one line that names the cure.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class SchemaMismatchException(string message) : Exception(message);
