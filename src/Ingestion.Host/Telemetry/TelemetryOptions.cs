using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace Ingestion.Host.Telemetry;

/// <summary>Where traces and metrics are sent, section <c>Telemetry</c>. <c>/metrics</c> is there either way.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>Address of an OpenTelemetry collector, such as <c>http://localhost:4317</c>; none by default: nothing is sent.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>Grpc (default, port 4317 by convention) or HttpProtobuf (4318).</summary>
    [EnumDataType(typeof(OtlpExportProtocol))]
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.Grpc;

    /// <summary>The share of traces that is sent, 0 to 1, default 1. A trace is sent whole or not at all.</summary>
    [Range(0.0, 1.0)]
    public double Sample { get; set; } = 1;
}
