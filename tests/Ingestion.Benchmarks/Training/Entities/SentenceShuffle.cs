namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Pseudo-random numbers that are the same everywhere (a 64-bit linear congruential generator, upper half).</summary>
internal struct SentenceShuffle(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number below a bound.</summary>
    public int Next(int bound)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)bound);
    }

    /// <summary>Shuffles in place (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
