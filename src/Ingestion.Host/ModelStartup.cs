using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Host.Commands;

namespace Ingestion.Host;

/// <summary>
/// Loads what the cleaner and the classifier have learnt, before the first message and not with it: models that cannot be read stop the start instead of failing every message.
/// </summary>
/// <param name="services">Where the stages are, if this process has them.</param>
public sealed class ModelStartup(IServiceProvider services) : IHostedService
{
    /// <summary>Begins to load while the process is being composed: on a machine with two processors this costs the start nothing.</summary>
    public static void Begin(Role roles)
    {
        if (roles.HasFlag(Role.Classifier)) _ = Task.Run(ArticleClassifier.LoadModels);
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetService<ArticleCleaner>();
        services.GetService<ArticleClassifier>();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
