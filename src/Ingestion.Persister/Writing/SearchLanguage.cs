using System.Collections.Frozen;

namespace Ingestion.Persister.Writing;

/// <summary>Which of PostgreSQL's text search configurations (15 and later) fits a language.</summary>
internal static class SearchLanguage
{
    /// <summary>The configuration for languages without one.</summary>
    public const string Fallback = "simple";

    private static readonly FrozenDictionary<string, string> Configurations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ar"] = "arabic", ["hy"] = "armenian", ["eu"] = "basque", ["ca"] = "catalan", ["da"] = "danish", ["nl"] = "dutch",
        ["en"] = "english", ["fi"] = "finnish", ["fr"] = "french", ["de"] = "german", ["el"] = "greek", ["hi"] = "hindi",
        ["hu"] = "hungarian", ["id"] = "indonesian", ["ga"] = "irish", ["it"] = "italian", ["lt"] = "lithuanian", ["ne"] = "nepali",
        ["no"] = "norwegian", ["nb"] = "norwegian", ["nn"] = "norwegian", ["pt"] = "portuguese", ["ro"] = "romanian",
        ["ru"] = "russian", ["sr"] = "serbian", ["es"] = "spanish", ["sv"] = "swedish", ["ta"] = "tamil", ["tr"] = "turkish",
        ["yi"] = "yiddish",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The configuration's name for an ISO 639 code.</summary>
    public static string ConfigurationOf(string language) => Configurations.GetValueOrDefault(language, Fallback);
}
