using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// The name of a stored body. It is made of hashes and of nothing else, so that a key out of a message can never lead out of the store.
/// </summary>
/// <param name="Origin">SHA-256 of the file that it belongs to, 64 lower-case hexadecimal digits.</param>
/// <param name="Content">SHA-256 of the stored bytes; the same as <paramref name="Origin"/> for the file's own.</param>
public sealed partial record BodyKey(string Origin, string Content)
{
    /// <summary>The ending of a stored body's file.</summary>
    public const string Ending = ".br";

    /// <summary>Where it lies below the store's folder: two levels of 256 folders each.</summary>
    public string Path => $"{Fan(Origin)}/{this}{Ending}";

    /// <summary>The folder below the store's in which everything of one file lies.</summary>
    public static string Fan(string origin) => $"{origin[..2]}/{origin[2..4]}";

    /// <summary>The key of <paramref name="bytes"/> that belong to a file.</summary>
    /// <param name="origin">SHA-256 of the file's bytes.</param>
    /// <param name="bytes">What is to be stored.</param>
    /// <exception cref="FormatException"><paramref name="origin"/> is no SHA-256.</exception>
    public static BodyKey Of(string origin, ReadOnlySpan<byte> bytes) =>
        Hash().IsMatch(origin) ? new BodyKey(origin, Convert.ToHexStringLower(SHA256.HashData(bytes))) : throw new FormatException($"'{origin}' is no SHA-256 in lower-case hexadecimal");

    /// <summary>The key that <paramref name="text"/> is, or null.</summary>
    public static BodyKey? Parse(string? text) =>
        text is not null && Whole().Match(text) is { Success: true } match
            ? new BodyKey(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value)
            : null;

    /// <summary>As it stands in messages.</summary>
    public override string ToString() => Origin == Content ? Origin : $"{Origin}.{Content}";

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^([0-9a-f]{64})(?:\.([0-9a-f]{64}))?\z")]
    private static partial Regex Whole();
}
