using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Host.Dashboard.Safety;

/// <summary>
/// Compares what a viewer presents with the token, in a time that does not depend on how much of it is right. The cookie holds a value
/// derived from the token, not the token.
/// </summary>
internal sealed class TokenGate
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "ingest_dashboard";

    private const string Scheme = "Bearer ";
    private readonly byte[] _digest;

    /// <summary>A gate for one token.</summary>
    public TokenGate(string token)
    {
        _digest = Digest(token);
        Session = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "ingest dashboard session 1"u8));
    }

    /// <summary>The cookie's value.</summary>
    public string Session { get; }

    /// <summary>Whether this is the token.</summary>
    public bool IsToken(string? presented) => CryptographicOperations.FixedTimeEquals(Digest(presented ?? ""), _digest);

    /// <summary>Whether the Authorization header bears the token (RFC 6750, section 2.1).</summary>
    public bool Bears(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && IsToken(authorization[Scheme.Length..].Trim());

    /// <summary>Whether this is the cookie's value.</summary>
    public bool IsSession(string? presented) => CryptographicOperations.FixedTimeEquals(Digest(presented ?? ""), Digest(Session));

    // Digests are of one length: unequal lengths would be told by the time.
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
