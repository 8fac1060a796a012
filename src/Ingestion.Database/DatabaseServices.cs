using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Ledger;
using Ingestion.Database.Explaining;
using Ingestion.Database.Failures;
using Ingestion.Database.Labels;
using Ingestion.Database.Ledger;
using Ingestion.Database.Profiles;
using Ingestion.Database.Rebuild;
using Ingestion.Database.Retention;
using Ingestion.Database.Schema;
using Ingestion.Database.Takedown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Ingestion.Database;

/// <summary>Registers the database with a host.</summary>
public static class DatabaseServices
{
    /// <summary>Adds the data source, the ledger, the leases and what a worker asks of the database. Nothing of it loads EF Core.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="connectionString">Where the database is.</param>
    public static IServiceCollection AddIngestionDatabase(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => CreateDataSource(connectionString, provider.GetService<ILoggerFactory>()));
        services.AddSingleton<PartitionKeeper>();
        services.AddSingleton<SchemaGate>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<ServerFactsReader>();
        services.AddSingleton<FailureBook>();
        services.AddSingleton<FailureRetry>();
        services.AddSingleton<ArticleTakedown>();
        services.AddSingleton<LedgerAudit>();
        services.AddSingleton<LedgerRebuild>();
        services.AddSingleton<LedgerRetention>();
        services.AddSingleton<ArticleRetention>();
        services.AddSingleton<StoredTexts>();
        services.AddSingleton<FileStoryReader>();
        services.AddSingleton<SettledListener>();
        services.AddSingleton<IFileLedger, FileLedger>();
        services.AddSingleton<IBundleLedger, BundleLedger>();
        services.AddSingleton<IBodyReferences, BodyReferences>();
        services.AddSingleton<IFolderLeases, FolderLeases>();
        services.AddSingleton<ISourceProfiles, SourceProfiles>();
        services.AddSingleton<ITopicCorrections, TopicCorrectionsInUse>();
        services.AddSingleton<LabelledTexts>();
        services.AddSingleton<TopicModelBook>();
        return services;
    }

    /// <summary>Adds what makes and upgrades the schema and reads it through EF Core, beside <see cref="AddIngestionDatabase"/>.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="connectionString">Where the database is, or shall be.</param>
    public static IServiceCollection AddIngestionSchema(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextFactory<IngestionDbContext>((provider, options) => Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton(provider => new DatabaseCreator(connectionString, provider.GetRequiredService<ILogger<DatabaseCreator>>()));
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<CustodyBalanceReader>();
        return services;
    }

    /// <summary>One data source with what every connection needs unless the connection string says otherwise.</summary>
    internal static NpgsqlDataSource CreateDataSource(string connectionString, ILoggerFactory? loggers)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= "ingest";
        settings.KeepAlive = settings.KeepAlive == 0 ? 10 : settings.KeepAlive;
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 40 : settings.MaxAutoPrepare;

        // A word too long to be indexed is a notice a word: a hostile text would send thousands.
        // And partitions make estimates high enough for the just-in-time compiler, which then takes longer than the statement.
        settings.Options ??= "-c client_min_messages=warning -c jit=off";

        // What metrics call the pool; without it they would show the connection string.
        builder.Name = "ingest";
        return builder.UseLoggerFactory(loggers).Build();
    }

    /// <summary>Where EF Core keeps its record of applied migrations.</summary>
    internal static void KeepHistory(NpgsqlDbContextOptionsBuilder npgsql) => npgsql.MigrationsHistoryTable(SchemaName.MigrationTable, SchemaName.Ops);

    private static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource dataSource) => options
        .UseNpgsql(dataSource, KeepHistory)

        // There is no snapshot to compare with: a test holds the model against a migrated database instead.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
