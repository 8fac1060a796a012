namespace Ingestion.Contracts.Articles;

/// <summary>Where the cleaner's consumer gets a source's furniture profile; the database implements it.</summary>
public interface ISourceProfiles
{
    /// <summary>The newest snapshot for <paramref name="source"/>, or null where nothing was learnt yet.</summary>
    ValueTask<SourceProfile?> FindAsync(string source, CancellationToken cancellationToken);
}
