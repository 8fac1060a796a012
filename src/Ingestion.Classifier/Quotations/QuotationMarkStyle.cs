namespace Ingestion.Classifier.Quotations;

/// <summary>
/// Which marks open and close. Most marks do both in one country or another; what is open already decides, then the white space around.
/// </summary>
internal static class QuotationMarkStyle
{
    /// <summary>Whether a mark closes what another opened.</summary>
    public static bool Closes(char open, char mark) => open switch
    {
        '“' => mark is '”' or '"' or '″',
        '"' => mark is '"' or '”' or '“',
        '„' or '‟' => mark is '“' or '”' or '"' or '‟',
        '”' => mark is '”' or '"',
        '«' => mark == '»',
        '»' => mark is '«' or '»',
        '‹' => mark == '›',
        '›' => mark is '‹' or '›',
        '‘' or '‛' => mark is '’' or '\'',
        '‚' => mark is '‘' or '’' or '\'',
        '\'' => mark is '\'' or '’',
        '’' => mark == '’',
        '「' => mark == '」',
        '『' => mark == '』',
        '`' => mark is '"' or '\'' or '´',
        _ => false,
    };

    /// <summary>Whether a mark can open.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="free">Whether white space, a bracket, a dash or another mark stands before it.</param>
    /// <param name="held">Whether a word follows at once.</param>
    public static bool Opens(char mark, bool free, bool held) => mark switch
    {
        '„' or '「' or '『' or '“' or '«' or '‟' or '`' or '‹' => true,
        '"' or '‘' or '‚' or '»' or '›' or '”' or '\'' or '’' => free && held,
        _ => false,
    };

    /// <summary>Whether it is a single mark, which apostrophes look like.</summary>
    public static bool IsSingle(char mark) => mark is '\'' or '’' or '‘' or '‚' or '‛';
}
