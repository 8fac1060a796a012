using System.Buffers;

namespace Ingestion.Classifier.Text;

/// <summary>A list on a rented array: grows, is copied out once, and gives the array back.</summary>
/// <typeparam name="T">A value without references.</typeparam>
internal ref struct PooledList<T>(int capacity)
    where T : unmanaged
{
    private T[] items = ArrayPool<T>.Shared.Rent(Math.Max(16, capacity));

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What there is.</summary>
    public readonly ReadOnlySpan<T> Items => items.AsSpan(0, Count);

    /// <summary>Adds one at the end.</summary>
    public void Add(T item)
    {
        if (Count == items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
            items.AsSpan().CopyTo(larger);
            ArrayPool<T>.Shared.Return(items);
            items = larger;
        }

        items[Count++] = item;
    }

    /// <summary>Gives the array back; the list is not used again.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(items);
        items = [];
        Count = 0;
    }
}
