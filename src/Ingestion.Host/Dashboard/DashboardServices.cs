using Ingestion.Contracts.Publishing;
using Ingestion.Host.Commands;
using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Watcher;

namespace Ingestion.Host.Dashboard;

/// <summary>Adds the role <c>dashboard</c> to a worker.</summary>
internal static class DashboardServices
{
    /// <summary>Adds the page, whose server starts with the worker.</summary>
    /// <exception cref="FormatException">Options that would not do, such as a page open to a network without a token.</exception>
    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(DashboardOptions.Section);
        builder.Services.AddChecked<DashboardOptions>(section);
        if (DashboardRules.Violation(section.Get<DashboardOptions>() ?? new DashboardOptions()) is { } violation) throw new FormatException(violation);

        var connection = DatabaseConnection.OfDashboard(builder.Configuration);
        builder.Services.AddSingleton(_ => new DashboardDatabase(connection));
        builder.Services.AddSingleton(provider => new FlowReader(
            provider.GetService<QueueWatch>(), provider.GetRequiredService<IPipelineDepth>(), provider.GetRequiredService<StageGate>(), provider.GetService<WatcherStatus>()));
        builder.Services.AddSingleton<LedgerReader>();
        builder.Services.AddSingleton<OverviewSource>();
        builder.Services.AddSingleton<FailuresSource>();
        builder.Services.AddSingleton<ActionBook>();
        builder.Services.AddSingleton<FailureDesk>();
        builder.Services.AddSingleton<ArticleReader>();
        builder.Services.AddHostedService<DashboardServer>();
    }
}
