namespace Ingestion.Classifier.Language;

/// <summary>
/// What is known of a text's language before it is read: much more news is written in some languages than in others. In the unit of the
/// model's scores; it decides where a text of a few names leaves two languages about equal, and is nothing against a sentence.
/// </summary>
internal static class LanguagePrior
{
    private const double English = 0.6;
    private const double International = 0.2;
    private const double Regional = -0.2;

    private static readonly string[] InternationalNews = ["fr", "es", "de", "pt", "ru", "ar", "zh", "ja"];

    /// <summary>Languages with little news, each close to one with much.</summary>
    private static readonly string[] LittleNews =
    [
        "ast", "fur", "li", "lmo", "lij", "ltg", "oc", "sc", "scn", "szl", "vec", "arz", "ary", "prs", "nn", "gl", "yue", "bs", "pap", "la", "eo",
    ];

    /// <summary>The prior of one language, by its published code.</summary>
    public static double Of(string code) =>
        code == "en" ? English : InternationalNews.Contains(code) ? International : LittleNews.Contains(code) ? Regional : 0;
}
