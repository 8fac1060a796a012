using Ingestion.Classifier.Language;

namespace Ingestion.Benchmarks.Training.Languages;

/// <summary><c>train languages</c>: the n-gram model of <see cref="LanguageDetector"/>.</summary>
internal sealed class LanguageTrainer : ITrainer
{
    public string Name => "languages";

    public string Resource => "src/Ingestion.Classifier/Resources/" + LanguageModel.Resource;

    public byte[] Train(string shared, TextWriter log) => Train(shared, log, new LanguageTraining()).Pack();

    internal static PackedWriter Train(string shared, TextWriter log, LanguageTraining settings)
    {
        var corpus = LanguageCorpus.Read(shared);
        log.WriteLine($"  {corpus.Texts.Count:N0} texts in {corpus.Languages.Length} languages");
        var counts = NgramCounts.Of(corpus);
        log.WriteLine($"  {counts.Keys.Length:N0} n-grams, {counts.Languages.Length:N0} entries");
        var learner = new LanguageLearner(corpus, counts, settings);
        learner.Learn(log);
        return Write(corpus, counts, learner.Weights, settings, log);
    }

    private static PackedWriter Write(LanguageCorpus corpus, NgramCounts counts, float[] weights, LanguageTraining settings, TextWriter log)
    {
        var keys = new List<uint>();
        var lengths = new List<byte>();
        var languages = new List<byte>();
        var quantized = new List<byte>();
        for (var row = 0; row < counts.Keys.Length; row++)
        {
            var before = languages.Count;
            for (var i = counts.RowStart[row]; i < counts.RowStart[row + 1]; i++)
            {
                var value = Math.Clamp((int)Math.Round(weights[i] * 1e6 / settings.Step), -127, 127);
                if (value == 0) continue;
                languages.Add(counts.Languages[i]);
                quantized.Add((byte)(sbyte)value);
            }

            if (languages.Count == before) continue;
            keys.Add(counts.Keys[row]);
            lengths.Add((byte)(languages.Count - before));
        }

        var writer = new PackedWriter();
        writer.Number(settings.Step);
        writer.Number(corpus.Languages.Length);
        foreach (var code in corpus.Languages) writer.Text(LanguageCodes.Published(code));
        foreach (var candidates in corpus.Candidates)
        {
            writer.Number(candidates.Length);
            writer.Bytes(candidates);
        }

        writer.Number(keys.Count);
        writer.Ascending([.. keys]);
        writer.Bytes([.. lengths]);
        writer.Bytes([.. languages]);
        writer.Bytes([.. quantized]);
        log.WriteLine($"  kept {keys.Count:N0} n-grams, {languages.Count:N0} entries");
        return writer;
    }
}
