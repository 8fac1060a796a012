namespace Ingestion.Persister.Writing;

/// <summary>What became of one item: <see cref="SettledItem"/>, <see cref="UnknownItem"/> or <see cref="RefusedItem"/>, nothing else.</summary>
/// <param name="FileId">The file.</param>
public abstract record ItemOutcome(Guid FileId);
