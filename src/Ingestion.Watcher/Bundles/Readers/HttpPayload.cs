using System.IO.Compression;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>What an archived HTTP response carries, its transfer and content codings undone.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="IsHtml">Whether it is HTML, else plain text.</param>
/// <param name="Charset">The charset that its type names, as written; null where it names none.</param>
internal sealed record HttpPayload(Stream Body, bool IsHtml, string? Charset)
{
    /// <summary>The payload of a response that succeeded and holds HTML or text, else null.</summary>
    internal static HttpPayload? Open(Stream message, UnpackBudget budget)
    {
        var reader = new LineReader(message);
        if (HeaderFields.ReadStart(reader)?.Split(' ', 3) is not [var version, ['2', _, _], ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal))
            return null;
        HeaderFields fields;
        try
        {
            fields = HeaderFields.Read(reader);
        }
        catch (EndOfStreamException)
        {
            // The message is all head: the archive goes on behind it.
            return null;
        }

        var type = fields["Content-Type"];
        if (MediaType.IsHtml(type) is not { } isHtml)
            return null;
        Stream body = reader;
        if (fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        foreach (var coding in (fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            body = Decoded(body, coding.ToLowerInvariant(), budget);
        return new HttpPayload(body, isHtml, MediaType.Charset(type));
    }

    /// <summary>A payload without a message around it, or null where it is neither HTML nor text.</summary>
    internal static HttpPayload? Bare(Stream block, string? type) => 
        MediaType.IsHtml(type) is { } isHtml ? new HttpPayload(block, isHtml, MediaType.Charset(type)) : null;

    // Some crawlers undo a coding and leave the field that names it: the bytes decide.
    private static Stream Unchunked(Stream body)
    {
        var head = HeadStream.Over(body, 64);
        var feed = head.Head.IndexOf((byte)'\n');
        return feed > 0 && ChunkedStream.IsSize(head.Head[..feed], out _) ? new ChunkedStream(new LineReader(head)) : head;
    }

    private static Stream Decoded(Stream body, string coding, UnpackBudget budget)
    {
        var head = HeadStream.Over(body, 2);
        return coding switch
        {
            "gzip" or "x-gzip" when head.Head is [0x1F, 0x8B] => Budgeted(new GZipStream(head, CompressionMode.Decompress)),
            "deflate" when head.Head is [0x78, _] => Budgeted(new ZLibStream(head, CompressionMode.Decompress)),
            "deflate" => Budgeted(new DeflateStream(head, CompressionMode.Decompress)),
            "br" => Budgeted(new BrotliStream(head, CompressionMode.Decompress)),
            "gzip" or "x-gzip" or "identity" => head,
            _ => throw new InvalidDataException($"The page is encoded as '{coding}', which is not known."),
        };

        BudgetedStream Budgeted(Stream unpacked) => new(unpacked, budget);
    }
}
