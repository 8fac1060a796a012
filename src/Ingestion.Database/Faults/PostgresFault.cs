using System.Net.Sockets;
using Npgsql;

namespace Ingestion.Database.Faults;

/// <summary>
/// Decides whose fault an exception of a write is, by SQLSTATE (PostgreSQL manual, appendix A, 'PostgreSQL Error Codes').
/// What is not known to lie in the data counts as the database's: pausing harms nobody, quarantining every item would.
/// </summary>
public static class PostgresFault
{
    /// <summary>The kind of <paramref name="exception"/>.</summary>
    public static PostgresFaultKind Of(Exception exception) => exception switch
    {
        PostgresException refused => OfSqlState(refused.SqlState),
        NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException => PostgresFaultKind.Away,

        // The driver could not turn a value into its wire form: deterministic, and so the item's.
        FormatException or OverflowException or InvalidCastException or ArgumentException => PostgresFaultKind.Item,
        _ => PostgresFaultKind.Away,
    };

    /// <summary>The kind of a five-character SQLSTATE.</summary>
    public static PostgresFaultKind OfSqlState(string? sqlState) => sqlState switch
    {
        null or { Length: not 5 } => PostgresFaultKind.Away,
        _ when sqlState.StartsWith("22", StringComparison.Ordinal) => PostgresFaultKind.Item, // data exception
        _ when sqlState.StartsWith("23", StringComparison.Ordinal) => PostgresFaultKind.Item, // integrity constraint violation
        _ when sqlState.StartsWith("54", StringComparison.Ordinal) => PostgresFaultKind.Item, // program limit: index row, tsvector, columns
        "40001" or "40P01" or "55P03" => PostgresFaultKind.Conflict, // serialization, deadlock, lock not available
        _ => PostgresFaultKind.Away,
    };
}
