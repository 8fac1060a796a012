namespace Ingestion.Classifier.Language;

/// <summary>Whether a text tells its language at all.</summary>
internal static class Decidability
{
    /// <summary>N-grams of about three words.</summary>
    private const int ShortText = 90;

    /// <summary>Of single words even a weak guess is worth having; under this it is no better than drawing lots.</summary>
    private const double LeastForShort = 0.07;

    private const double LeastForLong = 0.1;

    /// <summary>
    /// Share of n-grams that a text in the Latin script has at least when it is in a language: of the development sets' words one in a thousand
    /// has less than 0.58, of the sentences than 0.83; letters struck at random have about 0.65.
    /// </summary>
    private const double LeastKnownForShort = 0.5;

    private const double LeastKnownForLong = 0.72;

    /// <param name="script">The script of the n-grams.</param>
    /// <param name="confidence">Of the best language.</param>
    /// <param name="known">N-grams of the text that some language has.</param>
    /// <param name="count">All its n-grams.</param>
    public static bool Suffices(Script script, double confidence, int known, int count)
    {
        var isShort = count < ShortText;
        return count > 0
            && confidence >= (isShort ? LeastForShort : LeastForLong)
            && (script != Script.Latin || known >= count * (isShort ? LeastKnownForShort : LeastKnownForLong));
    }
}
