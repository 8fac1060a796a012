using System.Runtime.InteropServices;
using System.Security.Cryptography;
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

    /// <summary>Stands for the key where many are remembered: the first 16 bytes of a SHA-256, so that no two names meet, not even made-up ones.</summary>
    public Guid Digest()
    {
        Span<char> text = stackalloc char[Type.Length + 1 + Name.Length];
        Type.CopyTo(text);
        text[Type.Length] = ' ';
        Name.CopyTo(text[(Type.Length + 1)..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), digest);
        return new Guid(digest[..16]);
    }
}
