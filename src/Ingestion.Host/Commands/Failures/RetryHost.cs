using Ingestion.Database;
using Ingestion.Host.Retrying;
using Ingestion.Messaging;
using Ingestion.Messaging.Bodies;

namespace Ingestion.Host.Commands.Failures;

/// <summary>What a command needs that publishes: the database, and the broker without any consumer.</summary>
internal static class RetryHost
{
    /// <summary>The host, not started. With the embedded transport there is no broker in it: that transport lives in the worker.</summary>
    /// <exception cref="FormatException">An address is missing.</exception>
    public static IHost Build(string[] set)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Settings.AddTo(builder.Configuration, set);
        builder.Services.AddIngestionDatabase(DatabaseConnection.Of(builder.Configuration));
        builder.Services.AddOptions<MessagingOptions>().Bind(builder.Configuration.GetSection(MessagingOptions.Section)).ValidateDataAnnotations();
        builder.Services.AddStoreFolder(builder.Configuration, Role.None);
        builder.Services.AddBodyStore();
        builder.Services.AddSingleton<KeptBody>();
        if (builder.Configuration.GetValue<MessagingTransport>($"{MessagingOptions.Section}:Transport") != MessagingTransport.Embedded)
            builder.Services.AddIngestionMessaging(builder.Configuration, _ => { });
        builder.Logging.AddSimpleConsole();
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Build();
    }
}
