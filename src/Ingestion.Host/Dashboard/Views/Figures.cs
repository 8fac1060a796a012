using System.Globalization;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Writes numbers for people.</summary>
internal static class Figures
{
    /// <summary>12,345.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>1 file, 2 files.</summary>
    public static string Of(long number, string one, string many) => $"{Of(number)} {(number == 1 ? one : many)}";

    /// <summary>0 to 1 as a percentage.</summary>
    public static string Percent(float share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A length of time: 45 ms, 1.2 s, 75 s.</summary>
    public static string Seconds(TimeSpan length) => length.TotalSeconds switch
    {
        < 0.9995 => $"{Of((long)Math.Round(length.TotalMilliseconds))} ms",
        < 10 => $"{length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s",
        _ => $"{Of((long)Math.Round(length.TotalSeconds))} s",
    };

    /// <summary>A size in bytes, KiB or MiB.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 10_240 => Of(bytes, "byte", "bytes"),
        < 10_485_760 => $"{Of(bytes / 1024)} KiB",
        _ => $"{Of(bytes / 1_048_576)} MiB",
    };
}
