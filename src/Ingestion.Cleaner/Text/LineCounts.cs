namespace Ingestion.Cleaner.Text;

/// <summary>Counts how often each of a document's keys occurs: a table of open addressing, made for one document.</summary>
internal sealed class LineCounts
{
    private readonly ulong[] _keys;
    private readonly int[] _counts;

    /// <summary>Room for so many keys.</summary>
    public LineCounts(int most)
    {
        var size = 16;
        while (size < most * 2) size *= 2;
        _keys = new ulong[size];
        _counts = new int[size];
    }

    /// <summary>Counts a key, which is not 0, and gives its place.</summary>
    public int Add(ulong key)
    {
        var mask = _keys.Length - 1;
        var at = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_keys[at] != key)
        {
            if (_keys[at] == 0)
            {
                _keys[at] = key;
                break;
            }

            at = (at + 1) & mask;
        }

        _counts[at]++;
        return at;
    }

    /// <summary>How often the key at a place was counted.</summary>
    public int At(int place) => _counts[place];
}
