using MassTransit;

namespace Ingestion.Host.FaultInjection;

/// <summary>Plants the faults that the environment asks for.</summary>
internal static partial class FaultRegistration
{
    /// <summary>Registers the faults of <see cref="FaultPlan.Variable"/>, if it is set.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static void AddFaults(this IServiceCollection services)
    {
        if (FaultPlan.Parse(Environment.GetEnvironmentVariable(FaultPlan.Variable)) is not { } plan) return;
        services.AddSingleton(plan);
        if (plan.KillAfterCommits is { } every) services.AddConsumeObserver(_ => new AfterCommitFault(every, SuddenDeath.Now));
    }

    /// <summary>Says in the log that this process will fail on purpose, if it will.</summary>
    public static void TellOfFaults(this IServiceProvider services)
    {
        if (services.GetService<FaultPlan>() is { } plan) LogPlanted(services.GetRequiredService<ILogger<FaultPlan>>(), FaultPlan.Variable, plan);
    }

    [LoggerMessage(6090, LogLevel.Warning, "{Variable} is set: this process fails on purpose ({Plan}). It is meant for chaos tests alone")]
    private static partial void LogPlanted(ILogger logger, string variable, FaultPlan plan);
}
