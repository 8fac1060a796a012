namespace Ingestion.Host.Commands;

/// <summary>The database's address out of <c>ConnectionStrings:Postgres</c>.</summary>
internal static class DatabaseConnection
{
    /// <exception cref="FormatException">ConnectionStrings:Postgres is not set or cannot be read.</exception>
    public static string Of(IConfiguration configuration)
    {
        const string example = "give one like Host=localhost;Database=ingestion;Username=ingest;Password=… (environment: ConnectionStrings__Postgres)";
        if (configuration.GetConnectionString("Postgres") is not { Length: > 0 } connection)
            throw new FormatException($"ConnectionStrings:Postgres is not set: {example}");
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(connection).ConnectionString;
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"ConnectionStrings:Postgres: {exception.Message.Split('\n')[0]} {example}", exception);
        }
    }
}
