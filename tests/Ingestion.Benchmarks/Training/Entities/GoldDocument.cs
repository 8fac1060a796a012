using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Neighbouring sentences of a measuring set as one text with its names.</summary>
/// <param name="Text">The text, its tokens as given.</param>
/// <param name="Spans">The names: first token, one past the last, type.</param>
internal sealed record GoldDocument(TextAnalysis Text, IReadOnlyList<(int First, int End, EntityType Type)> Spans)
{
    /// <summary>How many sentences make a text: about an article's length.</summary>
    public const int SentencesPerDocument = 25;

    /// <summary>Cuts a set into texts.</summary>
    public static IEnumerable<GoldDocument> Cut(IReadOnlyList<ConllSentence> sentences)
    {
        for (var at = 0; at < sentences.Count; at += SentencesPerDocument)
            yield return Of(sentences.Skip(at).Take(SentencesPerDocument).ToList());
    }

    private static GoldDocument Of(List<ConllSentence> sentences)
    {
        var body = new System.Text.StringBuilder();
        var tokens = new List<(int, int)>();
        var ends = new List<int>();
        var spans = new List<(int, int, EntityType)>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (i > 0) body.Append(' ');
                tokens.Add((body.Length, body.Length + sentence.Tokens[i].Length));
                body.Append(sentence.Tokens[i]);
                if (sentence.Tags[i][0] != 'B') continue;
                var end = i + 1;
                while (end < sentence.Tags.Length && sentence.Tags[end][0] == 'I') end++;
                spans.Add((tokens.Count - 1, tokens.Count - 1 + end - i, TypeOf(sentence.Tags[i][2..])));
            }

            body.Append('\n');
            ends.Add(tokens.Count);
        }

        return new GoldDocument(TextAnalysis.OfTokens(body.ToString(), tokens, ends), spans);
    }

    private static EntityType TypeOf(string name) => name switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organisation,
        "LOC" => EntityType.Location,
        _ => EntityType.Miscellaneous,
    };
}
