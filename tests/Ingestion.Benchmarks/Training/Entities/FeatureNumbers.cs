namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Numbers features by their hash, in the order in which they are met, and counts them.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<uint, int> numbers = new();

    /// <summary>The hash of each feature, by its number.</summary>
    public List<uint> Hashes { get; } = [];

    /// <summary>How often each was met.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>The number of a feature, counted once more.</summary>
    public int Meet(uint hash)
    {
        if (!numbers.TryGetValue(hash, out var number))
        {
            number = Hashes.Count;
            numbers.Add(hash, number);
            Hashes.Add(hash);
            Counts.Add(0);
        }

        Counts[number]++;
        return number;
    }
}
