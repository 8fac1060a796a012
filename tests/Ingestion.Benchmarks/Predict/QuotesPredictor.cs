using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Predict;

/// <summary>
/// Direct quotations in the measuring sets' format: positions are code points, and only stretches of 15 characters and three words or
/// more between double quotation marks, with a speaker, are written, which is what the sets call a quote.
/// </summary>
internal sealed class QuotesPredictor : IPredictor
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "quotes";

    public void Predict(string input, string output)
    {
        using var file = File.OpenRead(input);
        using var reader = new StreamReader(input.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        using var writer = new StreamWriter(output);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var item = JsonDocument.Parse(line);
            var text = item.RootElement.GetProperty("text").GetString()!;
            var positions = new CodePointPositions(text);
            var quotes = QuotationFinder.Find(TextAnalysis.Of(text), [], LanguageOf(text)).Where(q => IsQuote(text, q)).Select(q => new
            {
                start = positions.Of(q.Start),
                end = positions.Of(q.End),
                speaker = q.SpeakerStart is { } s ? text[s..q.SpeakerEnd!.Value] : q.Speaker,
                speaker_start = q.SpeakerStart is { } first ? positions.Of(first) : (int?)null,
                speaker_end = q.SpeakerEnd is { } end ? positions.Of(end) : (int?)null,
                cue = q.Verb,
                confidence = q.Confidence,
            });
            writer.WriteLine(JsonSerializer.Serialize(new { id = item.RootElement.GetProperty("id").GetString(), quotes }, Plain));
        }
    }

    // The sets count what stands between double marks only: apostrophes, doubled ones too, and turned marks were not taken for quotation marks.
    private static bool IsQuote(string text, Quotation quotation) =>
        quotation.Direct && quotation.SpeakerStart is not null && quotation.Text.Length >= 15 && quotation.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 3
        && quotation.Start > 0 && text[quotation.Start - 1] is '"' or '“' or '„' or '«' or '»';

    // The sets are English and German; until the classifier's own guess is at hand, articles tell them apart.
    private static string LanguageOf(string text)
    {
        var words = text.Split(' ');
        return words.Count(w => w is "der" or "die" or "und" or "das" or "den") > words.Count(w => w is "the" or "and" or "of" or "to" or "a") ? "de" : "en";
    }
}
