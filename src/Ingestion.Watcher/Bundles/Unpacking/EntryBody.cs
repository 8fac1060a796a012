using System.Globalization;
using Ingestion.Contracts.Articles;

namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>Reads an entry's bytes into memory, no more than one file may have.</summary>
internal static class EntryBody
{
    /// <summary>All bytes of <paramref name="stream"/>, or null where there are more than <paramref name="most"/>.</summary>
    internal static byte[]? Read(Stream stream, long most)
    {
        var body = new MemoryStream();
        Span<byte> buffer = new byte[32 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (body.Length + read > most)
                return null;
            body.Write(buffer[..read]);
        }

        return body.ToArray();
    }

    /// <summary>The entry with its bytes, or refused as too large.</summary>
    internal static BundleItem Item(string path, Stream stream, long most) =>
        Read(stream, most) is { } body ? new BundleItem(path, body) : TooLarge(path, most);

    /// <summary>The entry, refused as too large.</summary>
    internal static BundleItem TooLarge(string path, long most) => BundleItem.Refused(path, RejectionReason.TooLarge, string.Create(
        CultureInfo.InvariantCulture, $"The entry has more than {most:N0} bytes (Watcher:MaxFileSize). Split it, or raise the limit, and drop it by itself."));
}
