namespace Ingestion.Classifier.Lexicons;

/// <summary>
/// Says of most words at once that a table does not hold them, by length, first and last character, so that they are neither folded nor
/// hashed. It never errs in the other direction.
/// </summary>
internal sealed class KeyFilter
{
    private readonly uint[] byFirst = new uint[128];
    private readonly uint[] byLast = new uint[128];

    /// <summary>Builds the filter of a table's keys, which are folded.</summary>
    public KeyFilter(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            byFirst[Slot(key[0])] |= 1u << (key.Length & 31);
            byLast[Slot(key[^1])] |= 1u << (key.Length & 31);
        }
    }

    /// <summary>Whether the table may hold a word.</summary>
    public bool MayHold(ReadOnlySpan<char> word) =>
        word.Length > 0 && ((byFirst[Slot(word[0])] & byLast[Slot(word[^1])]) >> (word.Length & 31) & 1) != 0;

    // Upper and lower case of a letter, and both apostrophes, share a slot.
    private static int Slot(char c) => c < 0x80 ? (c is >= 'A' and <= 'Z' ? c | 0x20 : c) : c == '’' ? '\'' : char.ToLowerInvariant(c) & 127;
}
