using System.ComponentModel.DataAnnotations;

namespace Ingestion.Host;

/// <summary>Settings of the process itself, section <c>Host</c>.</summary>
public sealed class HostOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Host";

    /// <summary>Port of <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>; 0 (any free) to 65,535, default 8080.</summary>
    [Range(0, 65535)]
    public int HealthPort { get; set; } = 8080;

    /// <summary>Address it listens on; loopback by default.</summary>
    [Required]
    public string HealthAddress { get; set; } = "127.0.0.1";

    /// <summary>How long a stop waits for what is under way; 1 s to 5 min, default 25 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(25);
}
