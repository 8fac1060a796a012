using System.Buffers;
using System.Text;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Tells links to the page of an author by their address, and takes addresses out of bylines.</summary>
internal static class AuthorAddress
{
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["/author/", "/authors/", "/autor/", "/autoren/", "/autorin/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/", "/byline/", "/contributor/", "/contributors/", "/staff/", "/writer/", "/writers/", "/profile/author", "/redakteur/", "/journalist/", "/journalists/", "/reporter/", "?author=", "/by/", "/experts/", "/columnist/", "/skribent/", "/redaktor/"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r\u00A0;|");

    /// <summary>Whether an address is that of an author's page: such a part, and something behind it.</summary>
    public static bool Is(ReadOnlySpan<char> address)
    {
        if (address.Length is 0 or > 300) return false;
        var at = address.IndexOfAny(Parts);
        return at >= 0 && address.TrimEnd('/').Length > at + 9;
    }

    /// <summary>A byline without the addresses in it: their slashes part no names.</summary>
    public static string TakenOff(string byline)
    {
        if (!byline.Contains("//", StringComparison.Ordinal) && !byline.Contains("www.", StringComparison.OrdinalIgnoreCase)) return byline;
        var kept = new StringBuilder(byline.Length);
        var at = 0;
        while (at < byline.Length)
        {
            var end = byline.AsSpan(at).IndexOfAny(Ends) is var length and >= 0 ? at + length : byline.Length;
            var word = byline.AsSpan(at, end - at);
            kept.Append(word[..(BeginIn(word) is var begin and >= 0 ? begin : word.Length)]);
            if (end < byline.Length) kept.Append(byline[end]);
            at = end + 1;
        }

        return kept.ToString();
    }

    /// <summary>Where an address begins in a word, or −1: 'https://…', '(//…', 'www.…'.</summary>
    private static int BeginIn(ReadOnlySpan<char> word)
    {
        var slashes = word.IndexOf("//");
        if (slashes > 0 && word[slashes - 1] == ':')
        {
            var scheme = slashes - 1;
            while (scheme > 0 && char.IsAsciiLetter(word[scheme - 1])) scheme--;
            return scheme;
        }

        var name = word.TrimStart("(<[");
        return name.StartsWith("//") || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? word.Length - name.Length : -1;
    }
}
