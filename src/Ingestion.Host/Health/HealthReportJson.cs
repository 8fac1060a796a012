using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ingestion.Host.Health;

/// <summary>The health report as JSON: status and the checks that are not well, with their reasons.</summary>
public static class HealthReportJson
{
    /// <summary>Writes the report as the response's body.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(Render(report), context.RequestAborted);
    }

    /// <summary>The report as JSON text.</summary>
    public static string Render(HealthReport report) => JsonSerializer.Serialize(new
    {
        status = report.Status == HealthStatus.Healthy ? "ready" : "not ready",
        checks = report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(
            e => e.Key,
            e => new { status = e.Value.Status.ToString().ToLowerInvariant(), reason = e.Value.Description ?? e.Value.Exception?.Message }),
    });
}
