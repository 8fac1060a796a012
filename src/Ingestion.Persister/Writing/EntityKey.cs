using Ingestion.Contracts.Facts;
using Ingestion.Database;
using Ingestion.Database.Ledger;

namespace Ingestion.Persister.Writing;

/// <summary>What an entity is known by in <c>news.entity</c>.</summary>
/// <param name="Type">The stored name of its type, such as <c>PER</c>.</param>
/// <param name="Name">Its name, storable and at most 500 UTF-16 units (an index entry must hold it).</param>
internal readonly record struct EntityKey(string Type, string Name)
{
    private const int NameLimit = 500;

    /// <summary>The key of an entity.</summary>
    public static EntityKey Of(Entity entity) => Of(entity.Type, entity.Name);

    /// <summary>The key of a type and a name.</summary>
    public static EntityKey Of(EntityType type, string name) => new(StoredName.Of(type), StorableText.Of(name, NameLimit));
}
