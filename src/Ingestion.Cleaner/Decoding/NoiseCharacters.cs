using System.Buffers;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Characters that no article holds: C0 controls but for white space and escape, and the replacement character.</summary>
internal static class NoiseCharacters
{
    public static readonly SearchValues<char> All = SearchValues.Create(Build());

    private static string Build()
    {
        var list = new List<char> { '\uFFFD', '\u007F' };
        for (var c = '\0'; c < ' '; c++)
            if (c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001b')) list.Add(c);
        return new string([.. list]);
    }
}
