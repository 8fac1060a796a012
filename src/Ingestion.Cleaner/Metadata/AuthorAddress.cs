using System.Buffers;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Tells links to the page of an author by their address.</summary>
internal static class AuthorAddress
{
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["/author/", "/authors/", "/autor/", "/autoren/", "/autorin/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/", "/byline/", "/contributor/", "/contributors/", "/staff/", "/writer/", "/writers/", "/profile/author", "/redakteur/", "/journalist/", "/journalists/", "/reporter/", "?author=", "/by/", "/experts/", "/columnist/", "/skribent/", "/redaktor/"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is that of an author's page: such a part, and something behind it.</summary>
    public static bool Is(ReadOnlySpan<char> address)
    {
        if (address.Length is 0 or > 300) return false;
        var at = address.IndexOfAny(Parts);
        return at >= 0 && address.TrimEnd('/').Length > at + 9;
    }
}
