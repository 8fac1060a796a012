using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingestion.Watcher;

/// <summary>Registers the watcher.</summary>
public static class WatcherServices
{
    /// <summary>
    /// Adds the watcher role with its options from section <c>Watcher</c>, checked at start. The host must also register
    /// <see cref="Contracts.Ledger.IFileLedger"/>, <see cref="Contracts.Ledger.IBundleLedger"/>, <see cref="Contracts.Ledger.IFolderLeases"/>,
    /// <see cref="Contracts.Publishing.IArticlePublisher"/> and <see cref="Contracts.Publishing.IPipelineDepth"/>.
    /// </summary>
    public static IServiceCollection AddWatcher(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<WatcherOptions>().Bind(configuration.GetSection(WatcherOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WatcherOptions>, WatcherOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<WatcherStatus>();
        services.TryAddSingleton<WatcherMetrics>();
        services.AddHostedService<WatcherService>();
        return services;
    }
}
