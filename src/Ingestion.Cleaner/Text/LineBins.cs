using System.Numerics;

namespace Ingestion.Cleaner.Text;

/// <summary>Brings counts and shares into 64 steps, in whole numbers only, so that every processor sees the same.</summary>
internal static class LineBins
{
    /// <summary>Highest step.</summary>
    public const byte Top = 63;

    private static readonly byte[] Logs = [.. Enumerable.Range(0, 2048).Select(LogOf)];

    /// <summary>Exact up to 8, then eight steps for each doubling.</summary>
    public static byte Log(int count) => (uint)count < (uint)Logs.Length ? Logs[count] : LogOf(count);

    private static byte LogOf(int count)
    {
        if (count < 8) return (byte)Math.Max(0, count);
        var power = BitOperations.Log2((uint)count);
        return (byte)Math.Min(Top, ((power - 2) * 8) + ((count >> (power - 3)) & 7));
    }

    /// <summary>A share of a whole; 0 where the whole is none.</summary>
    public static byte Share(int part, int whole)
    {
        if (whole <= 0) return 0;
        // Divisions of 32 bits take a third of the time of those of 64.
        if ((uint)part < 1 << 24) return (byte)Math.Min((uint)part * Top / (uint)whole, Top);
        return (byte)Math.Clamp((long)part * Top / whole, 0, Top);
    }

    /// <summary>A signed distance around the middle.</summary>
    public static byte Signed(int distance) => (byte)(32 + (Math.Sign(distance) * Log(Math.Abs(distance)) / 2));

    /// <summary>A score around the middle, in steps of <paramref name="step"/>.</summary>
    public static byte Score(int score, int step) => (byte)Math.Clamp(32 + (score / step), 0, Top);
}
