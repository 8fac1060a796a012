namespace Ingestion.Acceptance.Servers;

/// <summary>Tests that take a server away. They run alone, after all that run side by side.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OutageCollection
{
    public const string Name = "outages";
}
