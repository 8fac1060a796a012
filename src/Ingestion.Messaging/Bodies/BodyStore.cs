using System.IO.Compression;
using System.Security.Cryptography;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// The shared folder where large bodies wait: compressed, by their hash, the same content once. A file is written beside, flushed to the disk
/// and renamed, so that half a body is never read. Its folder is not flushed: a name that a power cut takes is a lost body like any other.
/// </summary>
public sealed class BodyStore(IOptions<MessagingOptions> options)
{
    /// <summary>Lies in the folder since it was first used: without it the folder is not the store (a share that is not mounted).</summary>
    public const string Marker = ".ingestion-store";

    /// <summary>The largest body that is read back, in bytes: 256 MiB.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    private const int Buffer = 64 * 1024;
    private long _refused;

    /// <summary>The folder, or null where this process has none.</summary>
    public string? Folder => options.Value.Store;

    /// <summary>How many bytes the last body had that found no place; 0 since one did.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Makes the folder and its marker, which also shows that this process may write there.</summary>
    /// <exception cref="FormatException">It may not, or the place cannot be a folder.</exception>
    public void Prepare()
    {
        if (Folder is null) return;
        try
        {
            Directory.CreateDirectory(Folder);
            using var marker = new FileStream(Path.Combine(Folder, Marker), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"Messaging:Store: {Folder} cannot be written ({failure.Message}): give the worker's user the right to write there, or name another folder that all roles share", failure);
        }
    }

    /// <summary>Stores <paramref name="bytes"/>; content that is there already is left as it is.</summary>
    /// <param name="origin">SHA-256 of the file that they belong to.</param>
    /// <param name="bytes">What is to be stored.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    /// <exception cref="StoreAwayException">The store cannot be written.</exception>
    public async Task<StoredBody> PutAsync(string origin, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var folder = RequireMounted();
        var key = BodyKey.Of(origin, bytes.Span);
        var path = Path.Combine(folder, key.Path);
        if (!File.Exists(path)) await WriteAsync(path, await PackAsync(bytes, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return new StoredBody(key.ToString(), bytes.Length);
    }

    /// <summary>Whether the body is there, unread.</summary>
    public bool Holds(StoredBody body) => Folder is { } folder && BodyKey.Parse(body.Key) is { } key && File.Exists(Path.Combine(folder, key.Path));

    /// <summary>The body's bytes, verified by their hash. What is damaged is deleted, so that it can be written again.</summary>
    /// <exception cref="LostBodyException">It is not there, or damaged.</exception>
    /// <exception cref="StoreAwayException">The store cannot be read.</exception>
    public async Task<byte[]> GetAsync(StoredBody body, CancellationToken cancellationToken)
    {
        var folder = RequireMounted();
        if (BodyKey.Parse(body.Key) is not { } key || body.Length is < 0 or > MostBytes) throw new LostBodyException(BodyLoss.Damaged, Shown(body.Key), 0);
        var path = Path.Combine(folder, key.Path);
        try
        {
            var bytes = await UnpackAsync(path, (int)body.Length, cancellationToken).ConfigureAwait(false);
            if (bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == key.Content) return bytes;
            File.Delete(path);
            throw new LostBodyException(BodyLoss.Damaged, body.Key, 0);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LostBodyException(BodyLoss.Missing, body.Key, 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreAwayException($"the store {folder} cannot be read ({failure.Message})", failure);
        }
    }

    private string RequireMounted()
    {
        if (Folder is not { } folder) throw new StoreAwayException("a body waits in a store, and this process knows none: set Messaging:Store to the folder that all roles share");
        return File.Exists(Path.Combine(folder, Marker)) ? folder : throw new StoreAwayException($"the store {folder} is not there (no {Marker} in it): mount it; if it was lost for good, start the worker anew");
    }

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> packed, CancellationToken cancellationToken)
    {
        var part = $"{path}.{Guid.NewGuid():N}{BodyFiles.Part}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, FileOptions.Asynchronous))
            {
                await file.WriteAsync(packed, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            Interlocked.Exchange(ref _refused, 0);
        }
        catch (Exception failure)
        {
            BodyFiles.TryDelete(part);
            if (failure is not (IOException or UnauthorizedAccessException)) throw;
            Interlocked.Exchange(ref _refused, packed.Length);
            throw new StoreAwayException($"the store {Folder} cannot be written ({failure.Message})", failure);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> PackAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await brotli.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>The bytes; null where there are more, fewer or none that can be unpacked.</summary>
    private static async Task<byte[]?> UnpackAsync(string path, int length, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous);
        await using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        // One more than promised: what is longer is found out without unpacking all of it.
        var bytes = GC.AllocateUninitializedArray<byte>(length + 1);
        try
        {
            var read = await brotli.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return read == length ? bytes[..length] : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(string key) => key.Length > 140 ? key[..140] : key;
}
