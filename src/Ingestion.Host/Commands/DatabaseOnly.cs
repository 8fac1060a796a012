using Ingestion.Database;

namespace Ingestion.Host.Commands;

/// <summary>The services of commands that need the database and nothing else.</summary>
internal static class DatabaseOnly
{
    /// <exception cref="FormatException">ConnectionStrings:Postgres is not set.</exception>
    public static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        var connection = DatabaseConnection.Of(configuration);
        services.AddIngestionDatabase(connection).AddIngestionSchema(connection);
        return services.BuildServiceProvider();
    }
}
