using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Text;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Learns the lexicon: clusters, habits of case, and which words join names.</summary>
internal sealed class LexiconBuilder
{
    private const int LeastCount = 4;
    private readonly Dictionary<uint, Seen> words = new();
    private readonly List<uint> stream = [];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="trustCase">Whether its case is as written.</param>
    public void Read(TextAnalysis text, bool trustCase)
    {
        var facts = new TokenFacts[text.Tokens.Length];
        TokenReader.Read(text, Blank, Ingestion.Classifier.Places.Gazetteer.Instance, facts);
        foreach (var sentence in text.Sentences)
        {
            stream.Add(0);
            for (var i = sentence.FirstToken; i < sentence.TokenEnd; i++)
            {
                ref var fact = ref facts[i];
                stream.Add(fact.Word);
                var seen = words.GetValueOrDefault(fact.Word);
                seen.Count++;
                if (trustCase && !fact.Opens && !fact.InCapitals && fact.Kind == TokenKind.Word)
                {
                    if (fact.Case == LetterCase.Lower) seen.Lower++;
                    else if (fact.Case != LetterCase.None) seen.Capital++;
                }

                words[fact.Word] = seen;
            }
        }

        stream.Add(0);
    }

    /// <summary>Reads which words stand in names.</summary>
    public void ReadNames(GoldDocument document)
    {
        var facts = new TokenFacts[document.Text.Tokens.Length];
        TokenReader.Read(document.Text, Blank, Ingestion.Classifier.Places.Gazetteer.Instance, facts);
        foreach (var (first, end, _) in document.Spans)
        {
            for (var i = first; i < end; i++)
            {
                if (facts[i].Case is not (LetterCase.Lower or LetterCase.None)) continue;
                var seen = words.GetValueOrDefault(facts[i].Word);
                if (i == first) seen.Begins++;
                else seen.Joins++;
                words[facts[i].Word] = seen;
            }
        }
    }

    /// <summary>Builds the lexicon.</summary>
    /// <param name="fine">How many fine classes.</param>
    /// <param name="coarse">How many coarse classes.</param>
    /// <param name="log">Where progress goes.</param>
    public Lexicon Build(int fine, int coarse, TextWriter log)
    {
        // Rare words share one number; sentence ends are a word of their own.
        var kept = words.Where(w => w.Value.Count >= LeastCount).OrderByDescending(w => w.Value.Count).ThenBy(w => w.Key).Select(w => w.Key).ToList();
        var number = new Dictionary<uint, int> { [0] = 0 };
        foreach (var word in kept) number.TryAdd(word, number.Count);
        var rare = number.Count;
        var text = stream.ConvertAll(w => number.GetValueOrDefault(w, rare));
        log.WriteLine($"  {stream.Count:N0} tokens, {kept.Count:N0} words");
        var fineOf = fine == 0 ? null : WordClusters.Learn(text, rare + 1, fine, 6, log);
        var coarseOf = coarse == 0 ? null : WordClusters.Learn(text, rare + 1, coarse, 10, log);
        var records = new List<KeyValuePair<uint, WordRecord>>();
        foreach (var (word, seen) in words.OrderBy(w => w.Key))
        {
            var traits = WordTraits.None;
            if (seen.Joins >= 3 && seen.Joins * 200 >= seen.Count) traits |= WordTraits.Joins;
            if (seen.Begins >= 2 && seen.Begins * 5 >= seen.Lower * 2) traits |= WordTraits.LowerName;
            var cased = seen.Capital + seen.Lower;
            var capitals = cased < 3 ? 0 : 1 + ((8 * seen.Capital + (cased / 2)) / cased);
            var n = number.GetValueOrDefault(word, -1);
            var record = new WordRecord(
                n < 0 || fineOf is null ? (ushort)0 : (ushort)(1 + fineOf[n]), n < 0 || coarseOf is null ? (byte)0 : (byte)(1 + coarseOf[n]), (byte)capitals, traits);
            if (record != default) records.Add(new(word, record));
        }

        return new Lexicon(records);
    }

    private static readonly ReadingHabits Blank = ReadingHabits.English(new Lexicon([]));

    private struct Seen
    {
        public int Count;
        public int Capital;
        public int Lower;
        public int Joins;
        public int Begins;
    }
}
