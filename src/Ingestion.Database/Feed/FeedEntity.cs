namespace Ingestion.Database.Feed;

/// <summary>An entity of an article in the feed.</summary>
/// <param name="Type">PER, ORG, LOC or MISC.</param>
/// <param name="Name">Its name.</param>
public sealed record FeedEntity(string Type, string Name);
