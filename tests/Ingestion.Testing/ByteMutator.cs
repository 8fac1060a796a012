namespace Ingestion.Testing;

/// <summary>Makes odd inputs of good ones: bits and bytes changed, stretches cut, doubled, swapped in from others, filled with signs that formats mean something by. The same seed gives the same inputs.</summary>
/// <param name="seeds">The good inputs, 1 or more.</param>
/// <param name="seed">Seed of the draws.</param>
public sealed class ByteMutator(IReadOnlyList<byte[]> seeds, int seed)
{
    private const int Largest = 64 * 1024;

    private static readonly byte[][] Signs =
    [
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], "\r"u8.ToArray(), "\n\n\n"u8.ToArray(), "<"u8.ToArray(), "</"u8.ToArray(), "<!--"u8.ToArray(),
        "<script>"u8.ToArray(), "<![CDATA["u8.ToArray(), "&#x110000;"u8.ToArray(), "&amp"u8.ToArray(), "{\""u8.ToArray(), "]}"u8.ToArray(), "\\u0000"u8.ToArray(), "](("u8.ToArray(), "```"u8.ToArray(),
        "| |"u8.ToArray(), "<table><tr><td>"u8.ToArray(), "<p hidden>"u8.ToArray(), "\u202E\u200D\u0301"u8.ToArray(), "ﷺ𝔘"u8.ToArray(), "<?xml version='1.0' encoding='utf-7'?>"u8.ToArray(), "---\n"u8.ToArray(), "\u001b$B"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var bytes = new List<byte>(Pick(seeds));
        for (var i = _random.Next(1, 9); i > 0; i--) Mutate(bytes);
        return [.. bytes.Take(Largest)];
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 400), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when bytes.Count < Largest:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                var other = Pick(seeds);
                var from = _random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(_random.Next(1, 400), other.Length - from)).ToArray());
                break;
            case 5:
                for (var i = _random.Next(1, 4); i > 0; i--) bytes.InsertRange(_random.Next(bytes.Count + 1), Pick(Signs));
                break;
            default:
                var sign = Pick(Signs);
                for (var i = _random.Next(1, 60); i > 0; i--) bytes.InsertRange(Math.Min(at, bytes.Count), sign);
                break;
        }
    }

    private byte[] Pick(IReadOnlyList<byte[]> from) => from[_random.Next(from.Count)];
}
