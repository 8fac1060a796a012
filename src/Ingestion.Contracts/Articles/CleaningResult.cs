using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>The cleaner's answer: <see cref="Cleaned"/> or <see cref="Rejected"/>, nothing else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Cleaned), "cleaned")]
[JsonDerivedType(typeof(Rejected), "rejected")]
public abstract record CleaningResult
{
    private protected CleaningResult()
    {
    }
}
