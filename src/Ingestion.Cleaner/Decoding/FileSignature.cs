using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Knows by their first bytes the files that are no text, and the encrypted ones among them.</summary>
internal static class FileSignature
{
    /// <summary>The rejection for a known binary format, or null when the bytes may be text.</summary>
    public static Rejected? Reject(ReadOnlySpan<byte> bytes)
    {
        var name = Name(bytes);
        if (name is null) return null;
        return IsEncrypted(name, bytes)
            ? new Rejected(RejectionReason.Encrypted, $"The file is encrypted ({name}). Deliver it decrypted.")
            : new Rejected(RejectionReason.NotText, $"The file is a {name} file, not text. Deliver the article as text, HTML, JSON or a feed.");
    }

    private static string? Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "ZIP",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "ELF program",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "OLE compound",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "Zstandard",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "xz",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, ..] => "bzip2",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7-Zip",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "RAR",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "MP4",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "Ogg",
        [(byte)'I', (byte)'D', (byte)'3', < 16, < 16, ..] => "MP3",
        _ when bytes.StartsWith("SQLite format 3\0"u8) => "SQLite",
        _ when bytes.StartsWith("Salted__"u8) => "OpenSSL",
        _ when bytes.StartsWith("-----BEGIN PGP MESSAGE-----"u8) => "OpenPGP",
        _ when bytes.StartsWith("age-encryption.org/"u8) => "age",
        _ when bytes.StartsWith("$ANSIBLE_VAULT;"u8) => "vault",
        _ => null,
    };

    private static bool IsEncrypted(string name, ReadOnlySpan<byte> bytes) => name switch
    {
        "OpenSSL" or "OpenPGP" or "age" or "vault" => true,
        "PDF" => bytes.IndexOf("/Encrypt"u8) >= 0,
        "ZIP" => bytes.Length > 6 && (bytes[6] & 1) == 1,
        "OLE compound" => bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0,
        _ => false,
    };
}
