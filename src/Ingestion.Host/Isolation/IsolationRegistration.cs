using System.Text.Json.Serialization.Metadata;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging;
using Ingestion.Messaging.Isolation;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Isolation;

/// <summary>Composes a stage's bounds: in time in the worker, in memory and time in a process of its own.</summary>
internal static class IsolationRegistration
{
    /// <summary>Adds the bounded stage that the consumer of <paramref name="stage"/> calls; the pure one is registered apart.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="stage">The stage's name, as <c>run-one</c> takes it.</param>
    /// <param name="json">How task and answer are written.</param>
    /// <param name="milliseconds">How long an item may take in the worker.</param>
    public static void AddBoundedStage<TTask, TResult>(
        this IServiceCollection services, string stage, (JsonTypeInfo<TTask> Task, JsonTypeInfo<ChildAnswer<TResult>> Answer) json, Func<IServiceProvider, int> milliseconds)
        where TResult : class
    {
        services.AddSingleton<IIsolatedStage<TTask, TResult>>(provider => new ChildStage<TTask, TResult>(
            stage,
            ActivatorUtilities.CreateInstance<ChildCommand>(provider),
            json,
            provider.GetRequiredService<IOptions<MessagingOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChildStage<TTask, TResult>>>()));
        services.AddSingleton(provider => new BoundedStage<TTask, TResult>(
            provider.GetRequiredService<IPureStage<TTask, TResult>>(),
            provider.GetRequiredService<IIsolatedStage<TTask, TResult>>(),
            provider.GetRequiredService<StuckWork>(),
            TimeSpan.FromMilliseconds(milliseconds(provider)),
            AtOnce(provider.GetRequiredService<IOptions<MessagingOptions>>().Value),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static int AtOnce(MessagingOptions options) => options.Concurrency > 0 ? options.Concurrency : Environment.ProcessorCount;
}
