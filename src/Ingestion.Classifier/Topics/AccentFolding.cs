namespace Ingestion.Classifier.Topics;

/// <summary>Latin letters without their accents, so that <c>sécurité</c> and <c>seguridad</c> begin alike.</summary>
internal static class AccentFolding
{
    private static readonly char[] Folded = Build();

    /// <summary>The base letter of a lower-case Latin letter; other characters stay.</summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : c;

    private static char[] Build()
    {
        var table = new char[0x250];
        for (var c = 0; c < table.Length; c++) table[c] = (char)c;
        void Set(string letters, char to)
        {
            foreach (var letter in letters) table[letter] = to;
        }

        Set("àáâãäåāăą", 'a');
        Set("çćĉċč", 'c');
        Set("ďđð", 'd');
        Set("èéêëēĕėęě", 'e');
        Set("ĝğġģ", 'g');
        Set("ĥħ", 'h');
        Set("ìíîïĩīĭįı", 'i');
        Set("ĵ", 'j');
        Set("ķ", 'k');
        Set("ĺļľŀł", 'l');
        Set("ñńņňŉŋ", 'n');
        Set("òóôõöøōŏőơ", 'o');
        Set("ŕŗř", 'r');
        Set("śŝşšș", 's');
        Set("ţťŧț", 't');
        Set("ùúûüũūŭůűųư", 'u');
        Set("ŵ", 'w');
        Set("ýÿŷ", 'y');
        Set("źżž", 'z');
        return table;
    }
}
