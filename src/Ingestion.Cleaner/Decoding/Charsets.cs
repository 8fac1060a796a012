using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Encodings by name, strict and lenient.</summary>
internal static class Charsets
{
    /// <summary>UTF-8 that throws at an invalid byte.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The lenient encoding of a name, or null when there is none (or it is a trap such as UTF-7).</summary>
    public static Encoding? TryGet(string name)
    {
        if (name is "utf-7" or "x-user-defined") return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Decodes without replacing anything, or null when a byte has no meaning in the encoding.</summary>
    public static string? DecodeStrictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
