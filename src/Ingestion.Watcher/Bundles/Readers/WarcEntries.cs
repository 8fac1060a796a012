using System.Globalization;
using System.Text.Json;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>
/// The pages of a web archive (ISO 28500:2017): responses that succeeded and hold HTML or text, and bare resources or conversions of those
/// types. Requests, metadata, redirects, pictures and the like are passed over.
/// </summary>
internal static class WarcEntries
{
    /// <summary>Reads; a page that cannot be decoded is refused and the next one read. Throws where the archive itself breaks off.</summary>
    /// <param name="warc">The archive, its own compression undone.</param>
    /// <param name="mostBytes">The most bytes a page may have.</param>
    /// <param name="budget">What the archive may unpack to.</param>
    internal static IEnumerable<BundleItem> Read(Stream warc, long mostBytes, UnpackBudget budget)
    {
        var reader = new LineReader(warc);
        while (HeaderFields.ReadStart(reader) is { } version)
        {
            if (!version.StartsWith("WARC/", StringComparison.Ordinal))
                throw new InvalidDataException("A record does not begin with its version.");
            var fields = HeaderFields.Read(reader);
            if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException("A record does not state its length.");
            var block = new SliceStream(reader, length);
            var page = Page(fields, block, mostBytes, budget);
            block.Skip();
            if (page is not null)
                yield return page;
        }
    }

    private static BundleItem? Page(HeaderFields fields, SliceStream block, long mostBytes, UnpackBudget budget)
    {
        var address = (fields["WARC-Target-URI"] ?? "").Trim('<', '>');
        try
        {
            var payload = fields["WARC-Type"] switch
            {
                "response" when fields["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true => HttpPayload.Open(block, budget),
                "resource" or "conversion" => HttpPayload.Bare(block, fields["Content-Type"]),
                _ => null,
            };
            if (payload is null)
                return null;
            return EntryBody.Item(address.Length == 0 ? "(no address)" : address, payload.Body, mostBytes) with
            {
                Name = payload.IsHtml ? "page.html" : "page.txt",
                Sidecar = Described(address, payload.Charset),
            };
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException || FaultReasons.IsOfUnpacking(failure))
        {
            return BundleItem.Refused(address, FaultReasons.Of(failure)!);
        }
    }

    /// <summary>What the archive knows of a page beside its bytes. A server states the charset here alone as often as in the page.</summary>
    private static byte[] Described(string address, string? charset)
    {
        var known = new Dictionary<string, string> { ["url"] = address };
        if (charset is not null)
            known["charset"] = charset;
        return JsonSerializer.SerializeToUtf8Bytes(known);
    }
}
