using System.Text.Json;

namespace Ingestion.Watcher.Bundles.Policies;

/// <summary>Tells bundles by their first bytes, never by their names.</summary>
internal static class BundleKindSniffer
{
    /// <summary>How many bytes are worth looking at: two lines of a JSON Lines file must be among them.</summary>
    internal const int HeadLength = 1024 * 1024;

    private const int TarBlock = 512;

    // Office documents, e-books, programs: ZIP files, but no bundles of articles. They begin with one of these entries.
    private static readonly string[] DocumentStarts =
        ["[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/", "ppt/", "META-INF/", "AndroidManifest.xml"];

    /// <summary>The kind, or null for a file of its own.</summary>
    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all there are.</param>
    internal static BundleKind? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, 8, ..] => BundleKind.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] => IsDocument(head) ? null : BundleKind.Zip,
        [(byte)'P', (byte)'K', 5, 6, ..] => BundleKind.Zip,
        _ when head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8) => BundleKind.Warc,
        _ when IsTar(head) => BundleKind.Tar,
        _ when IsJsonLines(head) => BundleKind.JsonLines,
        _ => null,
    };

    private static bool IsDocument(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
            return false;
        var length = head[26] | head[27] << 8;
        var name = head[30..Math.Min(head.Length, 30 + length)];
        foreach (var start in DocumentStarts)
        {
            if (name.StartsWith(System.Text.Encoding.ASCII.GetBytes(start)))
                return true;
        }

        return false;
    }

    /// <summary>A tar header proves itself: its checksum is the sum of its bytes, those of the checksum counted as blanks.</summary>
    private static bool IsTar(ReadOnlySpan<byte> head)
    {
        if (head.Length < TarBlock || head[0] == 0)
            return false;
        var stated = 0L;
        foreach (var digit in head.Slice(148, 8))
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
                stated = stated * 8 + digit - '0';
            else if (digit is not (0 or (byte)' '))
                return false;
        }

        var sum = 8L * ' ';
        for (var place = 0; place < TarBlock; place++)
            sum += place is >= 148 and < 156 ? 0 : head[place];
        return stated == sum;
    }

    /// <summary>The first two lines both begin an object, and at least one of them is a whole one: a broken line must not hide the rest.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        int seen = 0, whole = 0;
        while (seen < 2 && !head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).Trim(" \t\r"u8);
            head = end < 0 ? default : head[(end + 1)..];
            if (line.IsEmpty)
                continue;
            if (line[0] != '{')
                return false;
            seen++;
            whole += IsObject(line) ? 1 : 0;
        }

        return seen == 2 && whole > 0;
    }

    /// <summary>Whether a line is one JSON object and nothing else.</summary>
    internal static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.TrySkip())
                return false;
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
