using Ingestion.Benchmarks.Predict;
using Ingestion.Classifier.Language;

namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>The texts that the language model may learn from.</summary>
internal sealed class LanguageCorpus
{
    private static readonly string[] Files = ["flores.train", "lingua.train", "udhr.train"];

    private LanguageCorpus(string[] languages, List<LabelledText> texts, byte[][] candidates) => (Languages, Texts, Candidates) = (languages, texts, candidates);

    /// <summary>ISO 639-3 codes, in alphabetical order.</summary>
    public string[] Languages { get; }

    public List<LabelledText> Texts { get; }

    /// <summary>The languages of each script.</summary>
    public byte[][] Candidates { get; }

    public static LanguageCorpus Read(string shared)
    {
        var raw = Files.SelectMany(f => JsonLines.Of(Path.Combine(shared, "data/classification/languages", f + ".jsonl.gz")))
            .Select(item => (Language: item.Text("lang"), Text: item.Text("text"))).ToList();
        var languages = raw.Select(r => r.Language).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = languages.Select((code, number) => (code, number)).ToDictionary(p => p.code, p => p.number, StringComparer.Ordinal);
        var texts = new List<LabelledText>(raw.Count);
        var buffer = new char[100_000];
        foreach (var (language, text) in raw)
        {
            var script = DominantScript.Of(text);
            if (script == Script.None) continue;
            var length = NgramReader.Fold(text, script, buffer);
            texts.Add(new(numbers[language], script, new string(buffer, 0, length)));
        }

        // A language counts as written in a script when a fair part of its texts is.
        var perLanguage = texts.CountBy(t => t.Language).ToDictionary();
        var candidates = new byte[ScriptTable.Count][];
        for (var script = 0; script < candidates.Length; script++)
            candidates[script] = texts.Where(t => (int)t.Script == script).CountBy(t => t.Language)
                .Where(p => p.Value >= Math.Max(10, perLanguage[p.Key] * 0.03)).Select(p => (byte)p.Key).Order().ToArray();
        return new(languages, texts.Where(t => candidates[(int)t.Script].Contains((byte)t.Language)).ToList(), candidates);
    }
}
