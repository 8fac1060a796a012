using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Messages;

/// <summary>
/// The bytes of an item, either in the message or in the store (the claim check pattern, Hohpe and Woolf).
/// The union is closed: <see cref="InlineBody"/>, <see cref="PackedBody"/> or <see cref="StoredBody"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InlineBody), "inline")]
[JsonDerivedType(typeof(PackedBody), "packed")]
[JsonDerivedType(typeof(StoredBody), "stored")]
public abstract record ItemBody
{
    private protected ItemBody()
    {
    }
}
