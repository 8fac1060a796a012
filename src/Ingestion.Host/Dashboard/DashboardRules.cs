using System.Net;

namespace Ingestion.Host.Dashboard;

/// <summary>What the options must satisfy together: the page is never open to a network without a token.</summary>
internal static class DashboardRules
{
    private const int LongestToken = 500;

    /// <summary>What is wrong, one clear line; null where nothing is.</summary>
    public static string? Violation(DashboardOptions options)
    {
        if (!IPAddress.TryParse(options.Address, out var address)) return $"Dashboard:Address: '{options.Address}' is no IP address";
        if (options.Port is < 0 or > 65535) return $"Dashboard:Port: {options.Port} is no port (0 to 65535)";
        if (options.Viewers is < 1 or > 1000) return $"Dashboard:Viewers: {options.Viewers} is not within 1 and 1000";
        if (options.RequestsPerSecond is < 1 or > 10000) return $"Dashboard:RequestsPerSecond: {options.RequestsPerSecond} is not within 1 and 10000";
        if (string.IsNullOrEmpty(options.Token))
        {
            return IPAddress.IsLoopback(address)
                ? null
                : $"Dashboard:Address is {options.Address}, which other machines can reach, and Dashboard:Token is not set: set a token of at least {DashboardOptions.ShortestToken} characters, or take 127.0.0.1";
        }

        // The token itself is not told: this line goes into logs.
        return options.Token.Length is < DashboardOptions.ShortestToken or > LongestToken || options.Token.Any(c => c is < '!' or > '~')
            ? $"Dashboard:Token must have {DashboardOptions.ShortestToken} to {LongestToken} visible ASCII characters"
            : null;
    }
}
