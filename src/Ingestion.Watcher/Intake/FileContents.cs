using System.Globalization;
using System.Security.Cryptography;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Bundles.Policies;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.Intake;

/// <summary>Reads an opened file: into memory where it is an article, past it where it is a bundle, and not at all where it is too large.</summary>
internal sealed class FileContents(WatcherOptions options)
{
    private const int Piece = 1024 * 1024;

    /// <summary>Its content; null where the file has more or fewer bytes than <paramref name="size"/>, because somebody is writing it.</summary>
    internal FileContent? Read(SafeFileHandle file, long size)
    {
        if (size > options.MaxFileSize)
            return ReadLarge(file, size);
        if (ReadAll(file, (int)size) is not { } bytes)
            return null;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return BundleKindSniffer.Sniff(bytes.AsSpan(0, Math.Min(bytes.Length, BundleKindSniffer.HeadLength))) is { } kind
            ? Bundle(size, sha256, kind)
            : new FileContent(bytes, sha256, null, null);
    }

    /// <summary>All bytes of a file of <paramref name="size"/>; null where it has more or fewer.</summary>
    internal static byte[]? ReadAll(SafeFileHandle file, int size)
    {
        var bytes = size == 0 ? [] : GC.AllocateUninitializedArray<byte>(size);
        return Fill(file, bytes, 0) == size && RandomAccess.Read(file, stackalloc byte[1], size) == 0 ? bytes : null;
    }

    private FileContent? ReadLarge(SafeFileHandle file, long size)
    {
        var piece = GC.AllocateUninitializedArray<byte>(Piece);
        var filled = Fill(file, piece, 0);
        if (BundleKindSniffer.Sniff(piece.AsSpan(0, filled)) is not { } kind)
            return TooLarge($"The file has {size:N0} bytes; at most {options.MaxFileSize:N0} are taken (Watcher:MaxFileSize). Split it, or raise the limit, and drop it again.");
        if (size > options.Bundles.MaxSize)
            return Bundle(size, null, kind);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var at = 0L;
        for (; filled > 0; filled = Fill(file, piece, at))
        {
            hash.AppendData(piece, 0, filled);
            at += filled;
        }

        return at == size ? Bundle(size, Convert.ToHexStringLower(hash.GetHashAndReset()), kind) : null;
    }

    private FileContent Bundle(long size, string? sha256, BundleKind kind) => size > options.Bundles.MaxSize
        ? TooLarge($"The archive has {size:N0} bytes; at most {options.Bundles.MaxSize:N0} are taken (Watcher:Bundles:MaxSize). Split it, or raise the limit, and drop it again.")
        : new FileContent([], sha256, kind, null);

    private static FileContent TooLarge(FormattableString detail) =>
        new([], null, null, new Refusal(RejectionReason.TooLarge, detail.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Fills <paramref name="buffer"/> from a place in the file; gives how many bytes there were.</summary>
    private static int Fill(SafeFileHandle file, Span<byte> buffer, long at)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(file, buffer[filled..], at + filled) is > 0 and var read)
            filled += read;
        return filled;
    }
}
