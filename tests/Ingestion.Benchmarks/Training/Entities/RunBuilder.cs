using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Places;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Makes training runs of texts, with exactly the features that the tagger will see.</summary>
internal sealed class RunBuilder(ReadingHabits habits, FeatureNumbers numbers)
{
    // Templates that hold the word itself; see FeatureExtractor.
    private static bool KnowsWord(byte template) => template is 1 or 2 or 7 or 8 or 30;

    /// <summary>The runs of a text.</summary>
    public IEnumerable<TrainingRun> Build(GoldDocument document, bool miscUnknown)
    {
        var text = document.Text;
        var facts = new TokenFacts[text.Tokens.Length];
        TokenReader.Read(text, habits, Gazetteer.Instance, facts);
        var gold = GoldTags(document, facts);
        var hashes = new uint[FeatureExtractor.Most];
        var templates = new byte[FeatureExtractor.Most];
        var runs = new List<TrainingRun>();
        foreach (var sentence in text.Sentences)
        {
            var span = facts.AsSpan(sentence.FirstToken, sentence.TokenCount);
            for (var first = 0; first < span.Length; first++)
            {
                if (!span[first].Candidate) continue;
                var end = first + 1;
                while (end < span.Length && span[end].Candidate) end++;
                var features = new int[end - first][];
                for (var i = first; i < end; i++)
                {
                    var word = text.TextOf(text.Tokens[sentence.FirstToken + i]);
                    var count = habits.Universal
                        ? UniversalFeatures.Extract(word, span, i, first, end, habits.Surface, hashes)
                        : FeatureExtractor.Extract(word, span, i, first, end, hashes, templates);
                    features[i - first] = new int[count];
                    for (var f = 0; f < count; f++)
                    {
                        var number = numbers.Meet(hashes[f]);
                        features[i - first][f] = !habits.Universal && KnowsWord(templates[f]) ? ~number : number;
                    }
                }

                runs.Add(new TrainingRun(gold[(sentence.FirstToken + first)..(sentence.FirstToken + end)], features, miscUnknown));
                first = end;
            }
        }

        return runs;
    }

    // A name keeps the part of it that is in one run; what is left of it outside cannot be found.
    private static byte[] GoldTags(GoldDocument document, TokenFacts[] facts)
    {
        var tags = new byte[facts.Length];
        foreach (var (first, end, type) in document.Spans)
        {
            var start = first;
            while (start < end && !facts[start].Candidate) start++;
            var stop = start;
            while (stop < end && facts[stop].Candidate) stop++;
            for (var i = start; i < stop; i++) tags[i] = (byte)EntityTags.Of(type, i == start, i == stop - 1);
        }

        return tags;
    }
}
