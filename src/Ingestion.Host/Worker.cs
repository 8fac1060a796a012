using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Database;
using Ingestion.Database.Retention;
using Ingestion.Host.Commands;
using Ingestion.Host.Dashboard;
using Ingestion.Host.FaultInjection;
using Ingestion.Host.Health;
using Ingestion.Host.Isolation;
using Ingestion.Host.Retrying;
using Ingestion.Host.Telemetry;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using Ingestion.Persister;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Profiles;
using Ingestion.Watcher;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Ingestion.Host;

/// <summary>Composes a worker process from its roles: the only place where the stages, the database and the broker meet.</summary>
public static class Worker
{
    private const Role Pipeline = Role.Watcher | Role.Cleaner | Role.Classifier | Role.Persister;

    /// <summary>The application, ready to run.</summary>
    /// <exception cref="FormatException">Configuration that cannot be read.</exception>
    public static WebApplication Build(Role roles, IEnumerable<string> set)
    {
        ModelStartup.Begin(roles);

        // Its own sources replace the default ones, which would watch their files: without one inotify instance to spare the start would end there.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        Settings.AddTo(builder.Configuration, set);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        var process = ProcessOptions(builder);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPrometheusMetrics(roles);
        builder.AddTelemetry(roles);
        // First the database and its schema and the models, then the broker and its topology, then what uses them: hosted services start in this order.
        builder.Services.AddIngestionDatabase(DatabaseConnection.Of(builder.Configuration));
        builder.Services.AddSingleton<SchemaStartup>().AddHostedService(provider => provider.GetRequiredService<SchemaStartup>());
        builder.Services.AddHostedService<ModelStartup>();
        builder.Services.AddSingleton<IDependencyProbe, DatabaseDependency>();
        builder.Services.AddSingleton<KeptBody>();
        if (roles.HasFlag(Role.Cleaner)) AddCleaner(builder);
        if (roles.HasFlag(Role.Classifier)) AddClassifier(builder);
        if (roles.HasFlag(Role.Persister)) AddPersister(builder);
        RefuseParts(builder.Configuration, roles);
        builder.Services.AddStoreFolder(builder.Configuration, roles);
        builder.Services.AddIngestionMessaging(builder.Configuration, consumers => AddConsumers(consumers, roles));
        if (roles.HasFlag(Role.Watcher)) builder.Services.AddWatcher(builder.Configuration);
        if (roles.HasFlag(Role.Dashboard)) builder.AddDashboard();
        AddHealth(builder, roles);
        builder.Services.AddFaults();

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Parse(process.HealthAddress), process.HealthPort));
        var app = builder.Build();
        app.Services.GetRequiredService<SchemaStartup>().Begin();
        app.Services.BeginTopology();
        app.MapPrometheusMetrics();
        app.StartTelemetry();
        if ((roles & Pipeline) != 0) app.Services.GetRequiredService<BodyStore>().Prepare();
        app.Services.TellOfFaults();
        Map(app);
        return app;
    }

    private static HostOptions ProcessOptions(WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(HostOptions.Section);
        builder.Services.AddChecked<HostOptions>(section);
        var options = section.Get<HostOptions>() ?? new HostOptions();
        if (!System.Net.IPAddress.TryParse(options.HealthAddress, out _)) throw new FormatException($"Host:HealthAddress: '{options.HealthAddress}' is no IP address");
        if (options.HealthPort is < 0 or > 65535) throw new FormatException($"Host:HealthPort: {options.HealthPort} is no port (0 to 65535)");
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = options.StopTimeout);
        return options;
    }

    private static void RefuseParts(IConfiguration configuration, Role roles)
    {
        if (configuration.GetValue<MessagingTransport>("Messaging:Transport") == MessagingTransport.Embedded && (roles & Pipeline) != Pipeline)
            throw new FormatException("Messaging:Transport=Embedded needs all roles in one process: leave --role out, or use RabbitMq");
    }

    private static void AddCleaner(WebApplicationBuilder builder)
    {
        builder.Services.AddChecked<CleanerOptions>(builder.Configuration.GetSection(CleanerOptions.Section));
        builder.Services.AddSingleton(provider => new ArticleCleaner(provider.GetRequiredService<IOptions<CleanerOptions>>().Value));
        builder.Services.AddSingleton(provider => FaultPlan.Around(provider.GetService<FaultPlan>(), provider.GetRequiredService<ArticleCleaner>()));
        builder.Services.AddBoundedStage(
            RunOneCommand.Clean, ChildJson.Cleaning, provider => provider.GetRequiredService<IOptions<CleanerOptions>>().Value.MaxMilliseconds);
    }

    private static void AddClassifier(WebApplicationBuilder builder)
    {
        builder.Services.AddChecked<ClassifierOptions>(builder.Configuration.GetSection(ClassifierOptions.Section));
        builder.Services.AddSingleton(provider => new ArticleClassifier(provider.GetRequiredService<IOptions<ClassifierOptions>>().Value));
        builder.Services.AddSingleton(provider => FaultPlan.Around(provider.GetService<FaultPlan>(), provider.GetRequiredService<ArticleClassifier>()));
        builder.Services.AddBoundedStage(
            RunOneCommand.Classify, ChildJson.Classifying, provider => provider.GetRequiredService<IOptions<ClassifierOptions>>().Value.MaxMilliseconds);
    }

    private static void AddPersister(WebApplicationBuilder builder)
    {
        builder.Services.AddPersisterCore(builder.Configuration.GetSection(PersisterOptions.Section));
        builder.Services.AddSingleton<PersistConsumer>();
        builder.Services.AddHostedService<PartitionUpkeep>();
        builder.Services.AddChecked<LedgerOptions>(builder.Configuration.GetSection(LedgerOptions.Section));
        builder.Services.AddHostedService<LedgerUpkeep>();
        builder.Services.AddChecked<ArticlesOptions>(builder.Configuration.GetSection(ArticlesOptions.Section));
        builder.Services.AddHostedService<ArticleUpkeep>();
        builder.Services.AddHostedService<RetrySweep>();
        builder.Services.AddBodyUpkeep();
        builder.Services.AddGrouping(builder.Configuration.GetSection(GroupingOptions.Section));
        builder.Services.AddHostedService<GroupingService>();
        builder.Services.AddProfiles(builder.Configuration.GetSection(ProfilesOptions.Section));
        builder.Services.AddHostedService<ProfileService>();
    }

    private static void AddConsumers(StageConsumers consumers, Role roles)
    {
        if (roles.HasFlag(Role.Cleaner)) consumers.Add<ArticleFilesFoundConsumer>(Stage.Clean);
        if (roles.HasFlag(Role.Classifier)) consumers.Add<ArticlesCleanedConsumer>(Stage.Classify);
        if (!roles.HasFlag(Role.Persister)) return;
        consumers.Add<ArticlesClassifiedConsumer>(Stage.Persist).Add<ArticlesRejectedConsumer>(Stage.Persist).AddQuarantine<ArticlesQuarantinedConsumer>();
    }

    private static void AddHealth(WebApplicationBuilder builder, Role roles)
    {
        var checks = builder.Services.AddHealthChecks().AddCheck<StageHealthCheck>("stages").AddCheck<DatabaseHealthCheck>("database");
        if (roles.HasFlag(Role.Watcher)) checks.AddCheck<WatcherHealthCheck>("watcher");
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/health/live", context => context.Response.WriteAsync("live\n", context.RequestAborted));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            ResponseWriter = HealthReportJson.WriteAsync,
            // Degraded is what MassTransit says of an endpoint that lost its consumer: not ready.
            ResultStatusCodes = { [Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        });
    }
}
