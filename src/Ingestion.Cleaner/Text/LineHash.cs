using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Text;

/// <summary>A line's identity within a text: a 64-bit hash (FNV-1a) of its folded letters; digits are folded too, so that counters and dates are one line.</summary>
internal static class LineHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a line.</summary>
    public static ulong Of(ReadOnlySpan<char> line)
    {
        var buffer = line.Length <= 1024 ? stackalloc char[line.Length] : new char[line.Length];
        return OfFolded(FoldedLine.Fold(line, buffer));
    }

    /// <summary>The hash of a folded line.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> folded)
    {
        var hash = Basis;
        var inNumber = false;
        foreach (var c in folded)
        {
            var digit = char.IsAsciiDigit(c);
            if (digit && inNumber) continue;
            inNumber = digit;
            hash = (hash ^ (digit ? '0' : c)) * Prime;
        }

        return hash;
    }
}
