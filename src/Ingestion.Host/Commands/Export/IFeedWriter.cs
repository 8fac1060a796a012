using Ingestion.Database.Feed;

namespace Ingestion.Host.Commands.Export;

/// <summary>Writes articles in one format.</summary>
public interface IFeedWriter
{
    /// <summary>What stands before the first article.</summary>
    Task BeginAsync(TextWriter output);

    /// <summary>One article.</summary>
    Task WriteAsync(TextWriter output, FeedArticle article);
}
