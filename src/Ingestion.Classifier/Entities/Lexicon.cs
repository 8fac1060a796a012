using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>The words learnt from running text, by the hash of their folded form.</summary>
internal sealed class Lexicon
{
    private readonly uint[] keys;
    private readonly WordRecord[] records;

    /// <summary>Fills the table.</summary>
    /// <param name="words">Distinct hashes and what is known of them.</param>
    public Lexicon(IReadOnlyList<KeyValuePair<uint, WordRecord>> words)
    {
        Words = words;
        var size = 16;
        while (size < words.Count * 2) size *= 2;
        keys = new uint[size];
        records = new WordRecord[size];
        foreach (var (hash, record) in words)
        {
            var slot = SlotOf(hash);
            keys[slot] = hash == 0 ? 1 : hash;
            records[slot] = record;
        }
    }

    /// <summary>All words, in the order of the model file.</summary>
    public IReadOnlyList<KeyValuePair<uint, WordRecord>> Words { get; }

    /// <summary>What is known of a word; the default value when nothing is.</summary>
    public WordRecord Find(uint hash) => records[SlotOf(hash)];

    private int SlotOf(uint hash)
    {
        var key = hash == 0 ? 1 : hash;
        var slot = (int)Folding.Mix(key) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
