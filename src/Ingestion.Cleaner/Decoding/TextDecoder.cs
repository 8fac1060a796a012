using System.Text;
using System.Text.Unicode;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Bytes to text: mark, then strict UTF-8, then what was stated of the file, what it declares itself, and evidence.</summary>
/// <remarks>HTML Living Standard, 13.2.3.2: the transport's word goes before the page's. Neither is believed where the bytes contradict it.</remarks>
internal static class TextDecoder
{
    /// <summary>Share of characters that may be controls or replacements before the bytes are called no text.</summary>
    private const double MostNoise = 0.05;

    /// <summary>Decodes, or says why it is no text.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="stated">The charset that whoever delivered it named (HTTP's <c>Content-Type</c>, a sidecar), or null.</param>
    public static (DecodedText? Text, Rejected? Rejected) Decode(ReadOnlySpan<byte> bytes, string? stated = null)
    {
        if (FileSignature.Reject(bytes) is { } known) return (null, known);

        var (encoding, skip, evidence) = Choose(bytes, stated);
        if (encoding is null)
        {
            return (null, HasManyControls(bytes)
                ? new Rejected(RejectionReason.NotText, "The bytes are no text in any charset. Deliver the article as text, HTML, JSON or a feed.")
                : new Rejected(RejectionReason.Undecodable, "No known charset makes text of the bytes. Deliver the file as UTF-8."));
        }

        var raw = encoding.GetString(bytes[skip..]);
        if (NoiseShare(raw) > MostNoise)
            return (null, new Rejected(RejectionReason.NotText, "Most of the bytes are control characters, not text. Deliver the article as text, HTML, JSON or a feed."));

        var text = TextNormalizer.Normalize(DoubleEncoding.Repair(raw));
        return (new DecodedText(text, encoding.WebName.ToLowerInvariant(), evidence), null);
    }

    private static (Encoding? Encoding, int Skip, string Evidence) Choose(ReadOnlySpan<byte> bytes, string? stated)
    {
        if (ByteOrderMark.Find(bytes) is { } mark) return (mark.Encoding, mark.Length, "bom");
        if (ByteOrderMark.FindByZeros(bytes) is { } wide) return (wide, 0, "zeros");

        if (Utf8.IsValid(bytes))
        {
            var japanese = bytes.IndexOf("\u001b$"u8) >= 0 ? Charsets.TryGet("iso-2022-jp") : null;
            return japanese is null ? (Encoding.UTF8, 0, "utf-8") : (japanese, 0, "escape");
        }

        if (Fitting(stated?.ToLowerInvariant(), bytes) is { } delivered) return (delivered, 0, "stated");
        if (Fitting(DeclaredCharset.Find(bytes), bytes) is { } declared) return (declared, 0, "declared");

        // A few broken bytes (a cut, a foreign advertisement) do not make UTF-8 anything else.
        return Utf8Evidence.IsMostlyUtf8(bytes) ? (Encoding.UTF8, 0, "mostly-utf-8") : (CharsetEvidence.Choose(bytes), 0, "guess");
    }

    /// <summary>The encoding of a label where every byte has a meaning in it, else null.</summary>
    private static Encoding? Fitting(string? label, ReadOnlySpan<byte> bytes) =>
        DeclaredCharset.Resolve(label) is { } encoding
        && encoding.CodePage != Encoding.UTF8.CodePage
        && encoding.GetMaxByteCount(1) < 8
        && Charsets.DecodeStrictly(encoding, bytes) is not null
            ? encoding
            : null;

    private static bool HasManyControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 16 * 1024)];
        var controls = 0;
        foreach (var b in sample)
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 27)) controls++;
        return controls > sample.Length / 50;
    }

    private static double NoiseShare(string text)
    {
        if (text.Length == 0) return 0;
        var rest = text.AsSpan();
        var noise = 0;
        while (rest.IndexOfAny(NoiseCharacters.All) is >= 0 and var at)
        {
            noise++;
            rest = rest[(at + 1)..];
        }

        return noise / (double)text.Length;
    }
}
