namespace Ingestion.Classifier.Text;

/// <summary>Folds case and the accents of Latin letters, and hashes what is left: 'SÃO' and 'sao' are one.</summary>
internal static class Folding
{
    /// <summary>The hash of nothing.</summary>
    public const uint Seed = 2166136261;

    // U+00C0 to U+017F.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllŀŀllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] Table = Build();

    /// <summary>The folded form of a UTF-16 unit.</summary>
    public static char Fold(char unit) => unit < Table.Length ? Table[unit] : unit == '’' ? '\'' : char.ToLowerInvariant(unit);

    /// <summary>Goes on with a hash over one unit (FNV-1a, 32 bits, units instead of bytes).</summary>
    public static uint Add(uint hash, char folded) => (hash ^ folded) * 16777619;

    /// <summary>The hash of a text, folded.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var unit in text)
            hash = Add(hash, Fold(unit));
        return hash;
    }

    /// <summary>The hash of a name, folded, white space and the stops of abbreviations left out: 'U.S.' and 'US', 'New York' and 'NEW  YORK' are one.</summary>
    public static uint HashName(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (unit is ' ' or '.' or '\u00A0' or '\n') continue;
            hash = Add(hash, Fold(unit));
        }

        return hash;
    }

    /// <summary>Spreads a hash over all its bits (finaliser of MurmurHash3).</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static char[] Build()
    {
        var table = new char[0x500];
        for (var i = 0; i < table.Length; i++)
            table[i] = i is >= 0xC0 and < 0x180 ? Latin[i - 0xC0] : char.ToLowerInvariant((char)i);
        return table;
    }
}
