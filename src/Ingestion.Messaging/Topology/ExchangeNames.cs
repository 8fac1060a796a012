using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Topology;

/// <summary>Names of the exchanges that message types are published to. Frozen by an approval test.</summary>
public static class ExchangeNames
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(ArticleFilesFound)] = "ingestion.article-files-found",
        [typeof(ArticlesCleaned)] = "ingestion.articles-cleaned",
        [typeof(ArticlesClassified)] = "ingestion.articles-classified",
        [typeof(ArticlesRejected)] = "ingestion.articles-rejected",
        [typeof(ArticlesQuarantined)] = "ingestion.articles-quarantined",
    };

    /// <summary>All message types with their exchanges.</summary>
    public static IReadOnlyDictionary<Type, string> All => Names;

    /// <summary>The exchange of message type <typeparamref name="T"/>.</summary>
    public static string Of<T>() => Names[typeof(T)];
}
