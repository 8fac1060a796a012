namespace Ingestion.Host.Dashboard.Safety;

/// <summary>What of a request decides about it; null for a header that is not there.</summary>
/// <param name="Method">GET, POST, ….</param>
/// <param name="Path">The path, as routed.</param>
/// <param name="Host">The name in the Host header, without the port.</param>
/// <param name="Authority">The whole Host header, as it stands.</param>
/// <param name="Origin">The Origin header.</param>
/// <param name="FetchSite">The Sec-Fetch-Site header.</param>
/// <param name="Authorization">The Authorization header.</param>
/// <param name="Session">The value of the session cookie.</param>
internal sealed record AccessRequest(
    string Method, string Path, string Host, string Authority, string? Origin = null, string? FetchSite = null, string? Authorization = null, string? Session = null);
