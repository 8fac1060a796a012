using System.Collections.Frozen;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Lexicons;

/// <summary>Phrases of one word or more, found at a token, the longest first.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly KeyFilter filter;
    private readonly bool backward;

    /// <summary>Builds a table.</summary>
    /// <param name="phrases">The phrases; of two equal ones the later counts.</param>
    /// <param name="backward">Whether phrases are looked for from their last word leftwards.</param>
    public PhraseTable(IEnumerable<(string Text, T Value)> phrases, bool backward = false)
    {
        this.backward = backward;
        var unique = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (text, value) in phrases) unique[text] = value;
        var grouped = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (text, value) in unique)
        {
            var words = text.Split(' ');
            var key = backward ? words[^1] : words[0];
            if (!grouped.TryGetValue(key, out var list)) grouped[key] = list = [];
            list.Add(new Phrase(words, value));
        }

        filter = new KeyFilter(grouped.Keys);
        byKey = grouped
            .ToDictionary(g => g.Key, g => g.Value.OrderByDescending(p => p.Words.Length).ThenBy(p => string.Join(' ', p.Words), StringComparer.Ordinal).ToArray(), StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the longest phrase that begins at a token (or ends there, in a backward table).</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The phrase's first token (its last, in a backward table).</param>
    /// <param name="limit">One past the last token it may have (its first possible one, in a backward table).</param>
    /// <param name="value">What the phrase means.</param>
    /// <param name="end">One past its last token (its first token, in a backward table).</param>
    public bool TryMatch(TextAnalysis text, int token, int limit, out T value, out int end)
    {
        value = default!;
        end = token;
        return filter.MayHold(text.TextOf(text.Tokens[token])) && TryFind(text, token, limit, ref value, ref end);
    }

    /// <summary>Finds a phrase of one word that is a part of a token.</summary>
    public bool TryMatchWord(ReadOnlySpan<char> word, out T value)
    {
        value = default!;
        if (!filter.MayHold(word)) return false;
        Span<char> buffer = stackalloc char[TokenWord.Longest];
        if (!byKey.TryGetValue(TokenWord.Fold(word, buffer), out var phrases) || phrases[^1].Words.Length > 1) return false;
        value = phrases[^1].Value;
        return true;
    }

    /// <summary>Whether a phrase may begin with a word; false is certain.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) => filter.MayHold(word);

    /// <summary>Whether a phrase of one word or more stands at a token.</summary>
    public bool Holds(TextAnalysis text, int token, int limit) => TryMatch(text, token, limit, out _, out _);

    private bool TryFind(TextAnalysis text, int token, int limit, ref T value, ref int end)
    {
        Span<char> buffer = stackalloc char[TokenWord.Longest];
        if (byKey.TryGetValue(TokenWord.Fold(text, token, buffer), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (!Fits(text, token, limit, phrase.Words)) continue;
                value = phrase.Value;
                end = backward ? token - phrase.Words.Length + 1 : token + phrase.Words.Length;
                return true;
            }
        }

        return false;
    }

    private bool Fits(TextAnalysis text, int token, int limit, string[] words)
    {
        if (backward)
        {
            if (token - words.Length + 1 < limit) return false;
            for (var i = words.Length - 2; i >= 0; i--)
                if (!TokenWord.Is(text, token - (words.Length - 1 - i), words[i])) return false;
            return true;
        }

        if (token + words.Length > limit) return false;
        for (var i = 1; i < words.Length; i++)
            if (!TokenWord.Is(text, token + i, words[i])) return false;
        return true;
    }

    private sealed record Phrase(string[] Words, T Value);
}
