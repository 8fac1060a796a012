namespace Ingestion.Classifier.Language;

/// <summary>The script of each UTF-16 unit, by the blocks of Unicode 15; marks belong to the script whose block they stand in.</summary>
internal static class ScriptTable
{
    /// <summary>How many scripts there are, <see cref="Script.None"/> included.</summary>
    public const int Count = (int)Script.Vai + 1;

    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00AA', '\u00AA', Script.Latin), ('\u00BA', '\u00BA', Script.Latin),
        ('\u00C0', '\u00D6', Script.Latin), ('\u00D8', '\u00F6', Script.Latin), ('\u00F8', '\u02AF', Script.Latin),
        ('\u0370', '\u0373', Script.Greek), ('\u0376', '\u0377', Script.Greek), ('\u037B', '\u037D', Script.Greek), ('\u0386', '\u0386', Script.Greek),
        ('\u0388', '\u03FF', Script.Greek), ('\u0400', '\u0481', Script.Cyrillic), ('\u0483', '\u052F', Script.Cyrillic),
        ('\u0531', '\u0556', Script.Armenian), ('\u0561', '\u0587', Script.Armenian), ('\u0591', '\u05BD', Script.Hebrew), ('\u05C1', '\u05C7', Script.Hebrew),
        ('\u05D0', '\u05F2', Script.Hebrew), ('\u0610', '\u061A', Script.Arabic), ('\u0620', '\u065F', Script.Arabic), ('\u066E', '\u06D3', Script.Arabic),
        ('\u06D5', '\u06DC', Script.Arabic), ('\u06FA', '\u06FF', Script.Arabic), ('\u0700', '\u074F', Script.Syriac), ('\u0750', '\u077F', Script.Arabic),
        ('\u0780', '\u07B1', Script.Thaana), ('\u07CA', '\u07FA', Script.Nko), ('\u08A0', '\u08FF', Script.Arabic),
        ('\u0900', '\u0963', Script.Devanagari), ('\u0971', '\u097F', Script.Devanagari), ('\u0980', '\u09E3', Script.Bengali), ('\u09F0', '\u09FE', Script.Bengali),
        ('\u0A01', '\u0A65', Script.Gurmukhi), ('\u0A70', '\u0A76', Script.Gurmukhi), ('\u0A81', '\u0AE3', Script.Gujarati), ('\u0AF9', '\u0AFF', Script.Gujarati),
        ('\u0B01', '\u0B63', Script.Oriya), ('\u0B71', '\u0B71', Script.Oriya), ('\u0B82', '\u0BE5', Script.Tamil), ('\u0C00', '\u0C65', Script.Telugu),
        ('\u0C80', '\u0CE3', Script.Kannada), ('\u0D00', '\u0D65', Script.Malayalam), ('\u0D7A', '\u0D7F', Script.Malayalam), ('\u0D81', '\u0DF3', Script.Sinhala),
        ('\u0E01', '\u0E4E', Script.Thai), ('\u0E81', '\u0ECD', Script.Lao), ('\u0EDC', '\u0EDF', Script.Lao), ('\u0F00', '\u0F00', Script.Tibetan),
        ('\u0F0B', '\u0F0C', Script.None), ('\u0F18', '\u0F19', Script.Tibetan), ('\u0F35', '\u0F39', Script.Tibetan), ('\u0F3E', '\u0FBC', Script.Tibetan),
        ('\u1000', '\u103F', Script.Myanmar), ('\u1050', '\u108F', Script.Myanmar), ('\u109A', '\u109F', Script.Myanmar), ('\u10A0', '\u10FF', Script.Georgian),
        ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic), ('\u13A0', '\u13FD', Script.Cherokee), ('\u1401', '\u167F', Script.Aboriginal),
        ('\u1780', '\u17D3', Script.Khmer), ('\u17D7', '\u17DD', Script.Khmer), ('\u1820', '\u18AA', Script.Mongolian), ('\u1C5A', '\u1C7D', Script.OlChiki),
        ('\u1C80', '\u1C88', Script.Cyrillic), ('\u1C90', '\u1CBF', Script.Georgian), ('\u1D00', '\u1DBF', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u1F00', '\u1FFF', Script.Greek), ('\u2C60', '\u2C7F', Script.Latin), ('\u2D00', '\u2D2D', Script.Georgian), ('\u2D30', '\u2D7F', Script.Tifinagh),
        ('\u2D80', '\u2DDE', Script.Ethiopic), ('\u2DE0', '\u2DFF', Script.Cyrillic), ('\u3005', '\u3007', Script.EastAsian), ('\u3041', '\u30FA', Script.EastAsian),
        ('\u30FC', '\u312F', Script.EastAsian), ('\u3131', '\u318E', Script.Hangul), ('\u31F0', '\u31FF', Script.EastAsian), ('\u3400', '\u4DBF', Script.EastAsian),
        ('\u4E00', '\u9FFF', Script.EastAsian), ('\uA500', '\uA63F', Script.Vai), ('\uA640', '\uA69F', Script.Cyrillic), ('\uA720', '\uA7FF', Script.Latin),
        ('\uA8E0', '\uA8FF', Script.Devanagari), ('\uA960', '\uA97C', Script.Hangul), ('\uA980', '\uA9C0', Script.Javanese), ('\uA9E0', '\uA9FE', Script.Myanmar),
        ('\uAA60', '\uAA7F', Script.Myanmar), ('\uAB01', '\uAB2E', Script.Ethiopic), ('\uAB30', '\uAB64', Script.Latin), ('\uAB70', '\uABBF', Script.Cherokee),
        ('\uAC00', '\uD7FB', Script.Hangul), ('\uF900', '\uFAD9', Script.EastAsian), ('\uFB00', '\uFB06', Script.Latin), ('\uFB13', '\uFB17', Script.Armenian),
        ('\uFB1D', '\uFB4F', Script.Hebrew), ('\uFB50', '\uFDFB', Script.Arabic), ('\uFE70', '\uFEFC', Script.Arabic), ('\uFF21', '\uFF3A', Script.Latin),
        ('\uFF41', '\uFF5A', Script.Latin), ('\uFF66', '\uFF9D', Script.EastAsian), ('\uFFA0', '\uFFDC', Script.Hangul),
    ];

    private static readonly byte[] ByUnit = Build();

    /// <summary>The script of one UTF-16 unit.</summary>
    public static Script Of(char unit) => (Script)ByUnit[unit];

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        foreach (var (first, last, script) in Blocks) Array.Fill(table, (byte)script, first, last - first + 1);
        return table;
    }
}
