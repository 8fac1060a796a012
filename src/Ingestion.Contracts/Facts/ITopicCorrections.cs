namespace Ingestion.Contracts.Facts;

/// <summary>Where the classifier's consumer gets what was learnt from people's labels; the database implements it.</summary>
public interface ITopicCorrections
{
    /// <summary>The corrections in use, or null for the shipped weights alone.</summary>
    /// <param name="classifierVersion">The classifier's version: what was learnt for another one is not given.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask<TopicCorrections?> FindAsync(string classifierVersion, CancellationToken cancellationToken);
}
