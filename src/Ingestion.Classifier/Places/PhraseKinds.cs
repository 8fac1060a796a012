namespace Ingestion.Classifier.Places;

/// <summary>What a phrase of the gazetteer can be; several may hold.</summary>
[Flags]
internal enum PhraseKinds : ushort
{
    /// <summary>Not in the gazetteer.</summary>
    None = 0,

    /// <summary>A country, also under an old or short name.</summary>
    Country = 1,

    /// <summary>A city of 300,000 inhabitants or more, or a seat of government.</summary>
    LargeCity = 2,

    /// <summary>A smaller city.</summary>
    City = 4,

    /// <summary>A first part of a country.</summary>
    Region = 8,

    /// <summary>A place that lies in no one country.</summary>
    Area = 16,

    /// <summary>A people, or the adjective of a country.</summary>
    Demonym = 32,

    /// <summary>An organisation.</summary>
    Organisation = 64,

    /// <summary>A word that organisations have in their names.</summary>
    OrganisationWord = 128,

    /// <summary>A word that places have in their names.</summary>
    PlaceWord = 256,

    /// <summary>A given name.</summary>
    GivenName = 512,

    /// <summary>A family name.</summary>
    Surname = 1024,

    /// <summary>A word before a person's name that is no part of it.</summary>
    Title = 2048,

    /// <summary>Anything that is a place.</summary>
    Place = Country | LargeCity | City | Region | Area,
}
