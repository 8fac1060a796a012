using Ingestion.Messaging.Consuming;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingestion.Messaging.Bodies;

/// <summary>Registers the store of large bodies.</summary>
public static class BodyServices
{
    /// <summary>Adds the store, the claim check and the store's probe; <see cref="MessagingOptions"/> are added apart.</summary>
    public static IServiceCollection AddBodyStore(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<BodyStore>();
        services.TryAddSingleton<LostBodies>();
        services.TryAddSingleton<LargeRoom>();
        services.TryAddSingleton<ClaimCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyProbe, StoreProbe>());
        return services;
    }

    /// <summary>Adds the collection of settled bodies and the sweep, which ask the ledger.</summary>
    public static IServiceCollection AddBodyUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<BodyCollector>();
        services.AddSingleton<BodyUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<BodyUpkeep>());
        return services;
    }
}
