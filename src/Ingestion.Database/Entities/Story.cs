namespace Ingestion.Database.Entities;

/// <summary><c>news.story</c>: Which articles tell the same story over days; reprints are of one story. An article that stands alone has no row.</summary>
public sealed class Story
{
    /// <summary>The article.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>Its story, named by the smallest article id in it.</summary>
    public Guid GroupId { get; set; }
}
