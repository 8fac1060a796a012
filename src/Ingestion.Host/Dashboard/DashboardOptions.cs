using System.ComponentModel.DataAnnotations;

namespace Ingestion.Host.Dashboard;

/// <summary>Settings of the operators' page, section <c>Dashboard</c>.</summary>
public sealed class DashboardOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Dashboard";

    /// <summary>The fewest characters a token may have.</summary>
    public const int ShortestToken = 16;

    /// <summary>Address it listens on; loopback (127.0.0.1) by default. Any other needs <see cref="Token"/>.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Its port; 0 (any free, told in the log) to 65,535, default 5080.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 5080;

    /// <summary>What a viewer must present, 16 to 500 characters; none by default, which loopback alone may have.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// Names besides localhost by which a loopback page may be called, parted by commas, such as the name of a reverse proxy on the same
    /// machine; none by default.
    /// </summary>
    public string? Hosts { get; set; }

    /// <summary>Viewers that may watch live at once; 1 to 1,000, default 32.</summary>
    [Range(1, 1000)]
    public int Viewers { get; set; } = 32;

    /// <summary>Requests a second one address may make for long, with six times as many at once; 1 to 10,000, default 20.</summary>
    [Range(1, 10000)]
    public int RequestsPerSecond { get; set; } = 20;
}
