using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.Quality;

/// <summary>The sentences with gold that were written for this project: <c>Gold/NAME.jsonl</c>.</summary>
internal static class GoldFile
{
    /// <summary>Reads the sentences of a gold file.</summary>
    public static IReadOnlyList<JsonElement> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Ingestion.Benchmarks", "Quality", "Gold", name + ".jsonl")).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>Whether a sentence belongs to the third that is not looked at while tuning (FNV-1a of its id).</summary>
    public static bool IsHeldOut(string id)
    {
        var hash = 2_166_136_261u;
        foreach (var c in id) hash = (hash ^ c) * 16_777_619u;
        return hash % 3 == 0;
    }
}
