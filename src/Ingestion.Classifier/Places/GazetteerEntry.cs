namespace Ingestion.Classifier.Places;

/// <summary>What the gazetteer knows of a phrase.</summary>
/// <param name="Kinds">What it can be.</param>
/// <param name="Country">First letter times 256 plus the second of the country's code, or 0 for none or several.</param>
/// <param name="Organisation">Number of the organisation whose name it is, from 1, or 0.</param>
internal readonly record struct GazetteerEntry(PhraseKinds Kinds, ushort Country, ushort Organisation)
{
    /// <summary>The ISO 3166-1 alpha-2 code, or null.</summary>
    public string? CountryCode => Country == 0 ? null : string.Create(2, Country, static (span, code) =>
    {
        span[0] = (char)(code >> 8);
        span[1] = (char)(code & 0xFF);
    });
}
