using Npgsql;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>Says in one sentence why the database did not answer, without what stands in its messages.</summary>
internal static class DatabaseTrouble
{
    /// <summary>The sentence.</summary>
    public static string Of(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => "PostgreSQL took longer than 15 s to answer",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "the page's database user may not read what it asks for: grant it the role analyst",
        PostgresException refused => $"PostgreSQL answers with the error {refused.SqlState}; the worker's log has it in full",
        _ => "PostgreSQL does not answer",
    };

    /// <summary>Whether this is the database's fault at all.</summary>
    public static bool Is(Exception exception) => exception is NpgsqlException or TimeoutException or { InnerException: NpgsqlException };
}
