namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>The check sum of ZIP (PKWARE APPNOTE 4.4.7; polynomial 0xEDB88320), which the library reads and does not check.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Build();

    /// <summary>The sum of <paramref name="bytes"/>.</summary>
    internal static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] Build()
    {
        var table = new uint[256];
        for (var index = 0u; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[index] = value;
        }

        return table;
    }
}
