using System.Text.Json;
using Ingestion.Benchmarks.Training.Entities;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Language;
using Ingestion.Classifier.Text;

namespace Ingestion.Benchmarks.Predict;

/// <summary>
/// Names in sentences as <c>score-entities --emit-text</c> gives them. Neighbouring sentences are read as one text, as they stand in an
/// article; the tokens that the file gives are kept, and where it gives none the text is split here.
/// </summary>
internal sealed class EntityPredictor : IPredictor
{
    /// <inheritdoc />
    public string Name => "entities";

    /// <inheritdoc />
    public void Predict(string input, string output)
    {
        var recognizer = EntityRecognizer.CreateDefault();
        using var writer = new PredictionWriter(output);
        foreach (var lines in JsonLines.Of(input).Chunk(GoldDocument.SentencesPerDocument)) WriteDocument(recognizer, lines, writer);
    }

    private static void WriteDocument(EntityRecognizer recognizer, JsonElement[] lines, PredictionWriter writer)
    {
        var body = string.Join('\n', lines.Select(l => l.GetProperty("text").GetString()!.Replace('\n', ' ')));
        var text = lines[0].TryGetProperty("tokens", out _) ? WithTokens(body, lines) : TextAnalysis.Of(body);
        var mentions = recognizer.FindMentions(text, LanguageDetector.Default.Detect(body).Code);
        // The scorer counts characters, not UTF-16 units.
        var positions = new CodePointPositions(body);
        var start = 0;
        var at = 0;
        foreach (var line in lines)
        {
            var end = start + line.GetProperty("text").GetString()!.Length;
            var spans = new List<object>();
            var origin = positions.Of(start);
            for (; at < mentions.Count && text.Tokens[mentions[at].First].Start < end; at++)
            {
                var mention = mentions[at];
                spans.Add(new { type = EntityTypeNames.Of(mention.Type), start = positions.Of(text.Tokens[mention.First].Start) - origin, end = positions.Of(text.Tokens[mention.End - 1].End) - origin });
            }

            writer.Write(new { sent = line.GetProperty("sent").GetInt32(), spans });
            start = end + 1;
        }
    }

    private static TextAnalysis WithTokens(string body, JsonElement[] lines)
    {
        var tokens = new List<(int, int)>();
        var ends = new List<int>();
        var at = 0;
        foreach (var line in lines)
        {
            foreach (var token in line.GetProperty("tokens").EnumerateArray())
            {
                var length = token.GetString()!.Length;
                tokens.Add((at, at + length));
                at += length + 1;
            }

            ends.Add(tokens.Count);
        }

        return TextAnalysis.OfTokens(body, tokens, ends);
    }
}
