using Ingestion.Host.Commands;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ingestion.Host.Telemetry;

/// <summary>Sends traces and metrics to a collector where one is named.</summary>
internal static class TelemetryServices
{
    private static readonly string[] Meters = ["Ingestion.Watcher", "Ingestion.Messaging", "Ingestion.Persister", "System.Runtime", "Npgsql"];

    /// <summary>Adds what sends, unless <c>Telemetry:Otlp</c> is empty.</summary>
    /// <exception cref="FormatException">An address that is none.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder, Role roles)
    {
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.AddChecked<TelemetryOptions>(section);
        var options = section.Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.Otlp is not { } address) return;
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw new FormatException($"Telemetry:Otlp: '{address}' is no http:// or https:// address");

        var resource = ResourceBuilder.CreateDefault().AddService("ingestion", serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3))
            .AddAttributes([new("ingestion.roles", roles.ToString().ToLowerInvariant())]);
        builder.Services.AddSingleton(_ => Traces(options, resource));
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(exporter => Point(exporter, options, "metrics")).Build());
    }

    /// <summary>Starts them, before anything is traced; they are stopped, and what they hold is sent, when the services are disposed of.</summary>
    public static void StartTelemetry(this WebApplication app)
    {
        app.Services.GetService<TracerProvider>();
        app.Services.GetService<MeterProvider>();
    }

    /// <summary>
    /// MassTransit's spans carry a trace from one queue to the next. Not Npgsql's: a commit is for many messages, and its statements belong to no one trace.
    /// </summary>
    private static TracerProvider Traces(TelemetryOptions options, ResourceBuilder resource) => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(resource)
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Sample)))
        .AddSource("Ingestion.Watcher", "MassTransit")
        .AddOtlpExporter(exporter => Point(exporter, options, "traces"))
        .Build();

    /// <summary>By HTTP each signal has a path of its own, which the exporter adds only to addresses that it finds in the environment.</summary>
    private static void Point(OtlpExporterOptions exporter, TelemetryOptions options, string signal)
    {
        exporter.Protocol = options.Protocol;
        exporter.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{options.Otlp!.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : options.Otlp!;
    }
}
