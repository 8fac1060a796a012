using System.Net;

namespace Ingestion.Host.Dashboard.Safety;

/// <summary>Decides which requests are answered. Pure: <see cref="AccessMiddleware"/> does what it says.</summary>
internal sealed class AccessPolicy
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]", "::1"];
    private readonly TokenGate? _token;
    private readonly HashSet<string>? _hosts;

    /// <summary>A policy for checked options.</summary>
    public AccessPolicy(DashboardOptions options, TokenGate? token)
    {
        _token = token;

        // Who listens to a network cannot know by which names it is called; the token guards it, and no browser sends its cookie to another name.
        if (!IPAddress.IsLoopback(IPAddress.Parse(options.Address))) return;
        var named = (options.Hosts ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        _hosts = new HashSet<string>([.. LoopbackNames, options.Address, .. named], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Paths that are answered without a token: the way in, and what makes it look like one.</summary>
    public static bool IsOpen(string path) => path == "/login" || path.StartsWith("/assets/", StringComparison.Ordinal);

    /// <summary>Decides about one request.</summary>
    public AccessDecision Decide(AccessRequest request)
    {
        if (_hosts is not null && !_hosts.Contains(request.Host)) return AccessDecision.WrongHost;
        if (request.Method is not ("GET" or "HEAD") && IsCrossSite(request)) return AccessDecision.CrossSite;
        if (_token is null || IsOpen(request.Path)) return AccessDecision.Allowed;
        if (request.Authorization is not null) return _token.Bears(request.Authorization) ? AccessDecision.Allowed : AccessDecision.WrongToken;
        return _token.IsSession(request.Session) ? AccessDecision.Allowed : AccessDecision.NoToken;
    }

    // Browsers say where a request comes from (W3C Fetch Metadata; the Origin header of RFC 6454). What says nothing is no browser and carries no cookie of its own.
    private static bool IsCrossSite(AccessRequest request)
    {
        if (request.FetchSite is { } site) return site is not ("same-origin" or "none");
        return request.Origin is { } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Authority, StringComparison.OrdinalIgnoreCase));
    }
}
