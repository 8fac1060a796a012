namespace Ingestion.Acceptance.Database.Plans;

/// <summary>The tests that share the large generated database, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class GeneratedCollection : ICollectionFixture<GeneratedDatabase>
{
    public const string Name = "generated articles";
}
