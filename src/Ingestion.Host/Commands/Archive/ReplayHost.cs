using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Database;
using Ingestion.Persister;
using Ingestion.Watcher;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Commands.Archive;

/// <summary>The stages that a rebuild runs, in one process and without a broker.</summary>
internal static class ReplayHost
{
    /// <exception cref="FormatException">ConnectionStrings:Postgres is not set.</exception>
    public static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddIngestionDatabase(DatabaseConnection.Of(configuration));
        services.AddPersisterCore(configuration.GetSection(PersisterOptions.Section));
        services.AddOptions<CleanerOptions>().Bind(configuration.GetSection(CleanerOptions.Section)).ValidateDataAnnotations();
        services.AddOptions<ClassifierOptions>().Bind(configuration.GetSection(ClassifierOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton(provider => new ArticleCleaner(provider.GetRequiredService<IOptions<CleanerOptions>>().Value));
        services.AddSingleton(provider => new ArticleClassifier(provider.GetRequiredService<IOptions<ClassifierOptions>>().Value));
        services.AddOptions<WatcherOptions>().Bind(configuration.GetSection(WatcherOptions.Section));
        services.AddSingleton<ArchiveStages>();
        services.AddSingleton<BundleReplay>();
        services.AddSingleton<ArchiveReplay>();
        services.AddSingleton<ShadowReplay>();
        return services.BuildServiceProvider();
    }
}
