using System.Text.Json;
using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Predict;

/// <summary>Groups the items of a duplicates file into reprints: one line <c>{"id", "cluster"}</c> an item.</summary>
internal sealed class DuplicatesPredictor : IPredictor
{
    /// <summary>Most candidates compared for one article.</summary>
    private const int CandidateLimit = 24;

    /// <inheritdoc />
    public string Name => "duplicates";

    /// <inheritdoc />
    public void Predict(string input, string output) => Predict(input, output, TextWriter.Null);

    /// <summary>Predicts, and says what it took.</summary>
    public static void Predict(string input, string output, TextWriter log)
    {
        var ids = new List<string>();
        var signatures = new Dictionary<Guid, SamenessSignature>();
        foreach (var item in JsonLines.Of(input))
        {
            var key = new Guid(ids.Count, 0, 0, new byte[8]);
            ids.Add(item.GetProperty("id").GetString()!);
            signatures[key] = SignatureMaker.Make(item.Text("title"), item.Text("text"), [], "en");
        }

        var grouping = new ReprintGrouping(CandidateLimit);
        var groups = grouping.GroupAsync(signatures, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        File.WriteAllLines(output, groups.Select(group => JsonSerializer.Serialize(new { id = ids[Index(group.Key)], cluster = ids[Index(group.Value)] })));
        log.WriteLine($"articles {ids.Count}, groups {groups.Values.Distinct().Count()}, pairs compared {grouping.Compared} in two passes: "
            + $"{grouping.Compared / 2.0 / Math.Max(1, ids.Count):F1} an article and pass, at most {CandidateLimit}");
    }

    private static int Index(Guid key) => BitConverter.ToInt32(key.ToByteArray(), 0);
}
