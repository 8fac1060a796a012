namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary>Words and 4-grams of a gold body, as the scorer counts them.</summary>
internal sealed class GoldGrams
{
    private readonly HashSet<string> _grams = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);

    /// <summary>Of a body.</summary>
    public GoldGrams(string body)
    {
        var words = Words(body);
        for (var i = 0; i + 4 <= words.Count; i++) _grams.Add(Gram(words, i));
        foreach (var line in body.Split('\n')) _lines.Add(string.Join(' ', Words(line)));
        Count = words.Count;
    }

    /// <summary>How many words it has.</summary>
    public int Count { get; }

    /// <summary>Runs of letters, digits and low lines.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(text[start..i]);
            start = -1;
        }

        return words;
    }

    /// <summary>Whether a line of just these words is in the body.</summary>
    public bool HasLine(List<string> words) => _lines.Contains(string.Join(' ', words));

    /// <summary>The share of 4-grams of these words that are in the body; −1 where they are fewer than four.</summary>
    public double Share(List<string> words)
    {
        if (words.Count < 4) return -1;
        var shared = 0;
        for (var i = 0; i + 4 <= words.Count; i++)
            if (_grams.Contains(Gram(words, i))) shared++;
        return shared / (double)(words.Count - 3);
    }

    private static string Gram(List<string> words, int at) => string.Join(' ', words[at], words[at + 1], words[at + 2], words[at + 3]);
}
