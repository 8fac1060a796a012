using System.IO.Compression;
using System.Text;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A compressed archive of nothing: gigabytes of zeros in a few megabytes, with an article behind them.</summary>
internal static class Bomb
{
    private const int Block = 512;
    private const int Piece = 64 * 1024 * 1024;

    /// <summary>The .tar.gz; its pieces are compressed once and repeated (RFC 1952, section 2.2: members follow one another).</summary>
    public static byte[] TarGz(int pieces, byte[] article)
    {
        using var bomb = new MemoryStream();
        var zeros = Gzip(new byte[Piece]);
        bomb.Write(Gzip(Header("zeros.txt", (long)pieces * Piece)));
        for (var piece = 0; piece < pieces; piece++) bomb.Write(zeros);
        bomb.Write(Gzip([.. Header("good.txt", article.Length), .. article, .. new byte[Block - (article.Length % Block)], .. new byte[2 * Block]]));
        return bomb.ToArray();
    }

    /// <summary>A header of POSIX.1-1988 (ustar).</summary>
    private static byte[] Header(string name, long size)
    {
        var header = new byte[Block];
        Write(0, name);
        Write(100, "0000644\0");
        Write(108, "0000000\0");
        Write(116, "0000000\0");
        Write(124, Convert.ToString(size, 8).PadLeft(11, '0') + "\0");
        Write(136, "00000000000\0");
        Write(148, "        ");
        Write(156, "0");
        Write(257, "ustar\0" + "00");
        Write(148, Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0') + "\0 ");
        return header;

        void Write(int at, string text) => Encoding.ASCII.GetBytes(text).CopyTo(header, at);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
