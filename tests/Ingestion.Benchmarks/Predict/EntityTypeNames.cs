using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Predict;

/// <summary>The names of the types in the measuring sets.</summary>
internal static class EntityTypeNames
{
    /// <summary>The name of a type.</summary>
    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organisation => "ORG",
        EntityType.Location => "LOC",
        _ => "MISC",
    };
}
