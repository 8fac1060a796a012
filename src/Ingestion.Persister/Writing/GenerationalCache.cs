using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Persister.Writing;

/// <summary>
/// A bounded cache in two generations: when the young one is full it becomes the old one and the old one is forgotten. What is
/// used moves to the young one, so the hot keys stay; no bookkeeping a hit.
/// </summary>
/// <param name="capacity">The most entries a generation, 1 or more.</param>
/// <typeparam name="TKey">Key.</typeparam>
/// <typeparam name="TValue">Value.</typeparam>
internal sealed class GenerationalCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>Finds a value.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out value))
            {
                return true;
            }

            if (!_old.TryGetValue(key, out value))
            {
                return false;
            }

            Add(key, value);
            return true;
        }
    }

    /// <summary>Remembers a value.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            Add(key, value);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _young = [];
            _old = [];
        }
    }

    private void Add(TKey key, TValue value)
    {
        if (_young.Count >= capacity && !_young.ContainsKey(key))
        {
            (_old, _young) = (_young, new Dictionary<TKey, TValue>(capacity));
        }

        _young[key] = value;
    }
}
