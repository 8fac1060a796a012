namespace Ingestion.Host.Commands;

/// <summary>The database's address out of the configuration.</summary>
internal static class DatabaseConnection
{
    private const string Example = "give one like Host=localhost;Database=ingestion;Username=ingest;Password=…";

    /// <summary>The service's own.</summary>
    /// <exception cref="FormatException">ConnectionStrings:Postgres is not set or cannot be read.</exception>
    public static string Of(IConfiguration configuration) =>
        Read(configuration, "Postgres") ?? throw new FormatException($"ConnectionStrings:Postgres is not set: {Example} (environment: ConnectionStrings__Postgres)");

    /// <summary>The page's: one of its own, or the service's.</summary>
    /// <exception cref="FormatException">The one that counts is not set or cannot be read.</exception>
    public static string OfDashboard(IConfiguration configuration) => Read(configuration, "Dashboard") ?? Of(configuration);

    private static string? Read(IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is not { Length: > 0 } connection) return null;
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(connection).ConnectionString;
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"ConnectionStrings:{name}: {exception.Message.Split('\n')[0]} {Example} (environment: ConnectionStrings__{name})", exception);
        }
    }
}
