using System.Globalization;
using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>The primary composites of the Unicode Character Database (pairs that compose), read once from a resource.</summary>
internal static class CompositionTable
{
    private static readonly Dictionary<int, char> Pairs = Load();

    /// <summary>Every character that composes with one before it, Hangul vowels and tails among them.</summary>
    public static string Marks { get; } = BuildMarks();

    /// <summary>Whether <paramref name="c"/> is a combining mark.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The composite of two characters, Hangul by arithmetic (Unicode 3.12).</summary>
    public static bool TryCompose(char first, char second, out char composed)
    {
        if (first is >= '\u1100' and <= '\u1112' && second is >= '\u1161' and <= '\u1175')
        {
            composed = (char)(0xAC00 + (((first - 0x1100) * 21) + (second - 0x1161)) * 28);
            return true;
        }

        if (first is >= '\uAC00' and <= '\uD7A3' && (first - 0xAC00) % 28 == 0 && second is > '\u11A7' and <= '\u11C2')
        {
            composed = (char)(first + (second - 0x11A7));
            return true;
        }

        return Pairs.TryGetValue((first << 16) | second, out composed);
    }

    private static string BuildMarks()
    {
        var marks = new SortedSet<char>();
        foreach (var pair in Pairs.Keys) marks.Add((char)(pair & 0xFFFF));
        for (var c = '\u1161'; c <= '\u1175'; c++) marks.Add(c);
        for (var c = '\u11A8'; c <= '\u11C2'; c++) marks.Add(c);
        return new string([.. marks]);
    }

    private static Dictionary<int, char> Load()
    {
        using var stream = typeof(CompositionTable).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Decoding.compositions.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new Dictionary<int, char>();
        while (reader.ReadLine() is { } line)
        {
            var first = int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var second = int.Parse(line.AsSpan(5, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            pairs[(first << 16) | second] = (char)int.Parse(line.AsSpan(10, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return pairs;
    }
}
