namespace Ingestion.Contracts.Facts;

/// <summary>A person, organisation, place or other name, once an article.</summary>
/// <param name="Name">The fullest form, normalised ('Lloyd Austin' for 'Austin').</param>
/// <param name="Type">What it is.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 of a place that lies in one country, or of the country whose people or adjective the name is ('Ukrainian'), else null.</param>
/// <param name="Aliases">Other forms that stand in the text.</param>
/// <param name="Mentions">Where it stands in the body, in the order of the text; none where it stands in the headline only.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Entity(
    string Name,
    EntityType Type,
    string? CountryCode,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Mention> Mentions,
    double Confidence);
