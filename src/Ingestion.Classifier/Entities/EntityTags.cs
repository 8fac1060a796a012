using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// The tags of the sequence model: persons, organisations and places know first, inner, last and single tokens (BIOES), other names
/// only first and inner ones, so that all fit one vector of sixteen.
/// </summary>
internal static class EntityTags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 15;

    /// <summary>How wide a row of weights is.</summary>
    public const int Width = 16;

    /// <summary>Outside of names.</summary>
    public const int Outside = 0;

    private static readonly string[] Names =
        ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG", "E-ORG", "S-ORG", "B-LOC", "I-LOC", "E-LOC", "S-LOC", "B-MISC", "I-MISC"];

    /// <summary>The tag of a token by its place in a name.</summary>
    public static int Of(EntityType type, bool first, bool last) => type == EntityType.Miscellaneous
        ? first ? 13 : 14
        : 1 + (4 * (int)type) + (first ? last ? 3 : 0 : last ? 2 : 1);

    /// <summary>The type of a tag other than <see cref="Outside"/>.</summary>
    public static EntityType TypeOf(int tag) => (EntityType)((tag - 1) / 4);

    /// <summary>Whether a name begins with this tag.</summary>
    public static bool Begins(int tag) => Names[tag][0] is 'B' or 'S';

    /// <summary>Whether the second tag may follow the first; the end of a run of candidates counts as <see cref="Outside"/>.</summary>
    public static bool MayFollow(int tag, int next)
    {
        var inside = Names[tag][0] is 'B' or 'I' && TypeOf(tag) != EntityType.Miscellaneous;
        var goesOn = Names[next][0] is 'I' or 'E';
        if (inside) return goesOn && TypeOf(tag) == TypeOf(next);
        return !goesOn || (tag >= 13 && next == 14);
    }
}
