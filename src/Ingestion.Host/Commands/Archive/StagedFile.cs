using Ingestion.Contracts.Messages;

namespace Ingestion.Host.Commands.Archive;

/// <summary>What this version makes of an original.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Articles">Its articles with their facts; none where it is rejected.</param>
/// <param name="Rejection">Why it is no article, or null.</param>
public sealed record StagedFile(ItemIdentity Identity, IReadOnlyList<ClassifiedArticle> Articles, RejectedItem? Rejection)
{
    /// <summary>As the persister takes it, or null where it is rejected.</summary>
    public ClassifiedItem? Item => Rejection is null ? new ClassifiedItem(Identity, Articles) : null;
}
