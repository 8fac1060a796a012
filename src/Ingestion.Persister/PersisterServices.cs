using Ingestion.Persister.Grouping;
using Ingestion.Persister.Profiles;
using Ingestion.Persister.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Persister;

/// <summary>Registers the persister's core with a host.</summary>
public static class PersisterServices
{
    /// <summary>Adds the writer and the group commit; the database is added apart.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="configuration">The section <see cref="PersisterOptions.Section"/>.</param>
    public static IServiceCollection AddPersisterCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PersisterOptions>().Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ArticleWriter>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<SettledMetrics>();
        return services;
    }

    /// <summary>Adds the grouping of stored articles; <see cref="GroupingService"/> runs it where it is added as a hosted service.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="configuration">The section <see cref="GroupingOptions.Section"/>.</param>
    public static IServiceCollection AddGrouping(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GroupingOptions>().Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Grouper>();
        return services;
    }

    /// <summary>Adds the learning of each source's furniture; <see cref="ProfileService"/> runs it where it is added as a hosted service.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="configuration">The section <see cref="ProfilesOptions.Section"/>.</param>
    public static IServiceCollection AddProfiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProfilesOptions>().Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ProfileLearner>();
        return services;
    }
}
