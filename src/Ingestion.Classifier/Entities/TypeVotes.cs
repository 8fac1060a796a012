using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>How much speaks for each type of one name.</summary>
internal readonly record struct TypeVotes(double Person, double Organisation, double Location, double Miscellaneous)
{
    /// <summary>The votes with one more.</summary>
    public TypeVotes With(EntityType type, double weight) => type switch
    {
        EntityType.Person => this with { Person = Person + weight },
        EntityType.Organisation => this with { Organisation = Organisation + weight },
        EntityType.Location => this with { Location = Location + weight },
        _ => this with { Miscellaneous = Miscellaneous + weight },
    };

    /// <summary>The type with the most, unless it is hardly ahead of the mention's own.</summary>
    public EntityType Winner(EntityType own)
    {
        var (best, most) = (own, Of(own) * 1.2);
        for (var type = EntityType.Person; type <= EntityType.Miscellaneous; type++)
        {
            if (Of(type) > most) (best, most) = (type, Of(type));
        }

        return best;
    }

    private double Of(EntityType type) => type switch
    {
        EntityType.Person => Person,
        EntityType.Organisation => Organisation,
        EntityType.Location => Location,
        _ => Miscellaneous,
    };
}
