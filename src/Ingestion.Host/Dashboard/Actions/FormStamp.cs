using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Host.Dashboard.Actions;

/// <summary>
/// The hidden value that every form which changes something carries (synchronizer token pattern, OWASP CSRF Prevention): only who can read a
/// page can press its buttons. Derived from the token, so that several pages behind one address take each other's forms; without a token
/// it is drawn anew with each start.
/// </summary>
internal sealed class FormStamp
{
    /// <summary>The form field's name.</summary>
    public const string Field = "stamp";

    private readonly byte[] _expected;

    /// <param name="token">The viewers' token; null or empty where none is asked for.</param>
    public FormStamp(string? token)
    {
        var key = string.IsNullOrEmpty(token) ? RandomNumberGenerator.GetBytes(32) : Encoding.UTF8.GetBytes(token);
        Value = Convert.ToHexStringLower(HMACSHA256.HashData(key, "ingest dashboard form 1"u8));
        _expected = Encoding.ASCII.GetBytes(Value);
    }

    /// <summary>What the forms carry.</summary>
    public string Value { get; }

    /// <summary>Whether a form carries it; the time taken does not tell how much of it is right.</summary>
    public bool Is(string? presented) =>
        presented is not null && presented.Length == Value.Length && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(presented), _expected);
}
