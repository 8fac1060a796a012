namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Leaves rare features out and numbers the others anew, in the order of their hashes.</summary>
internal static class FeatureCutoff
{
    /// <summary>Renumbers the features of all runs in place.</summary>
    /// <returns>The hashes of the features that were kept, ascending.</returns>
    public static List<uint> Apply(FeatureNumbers numbers, IEnumerable<TrainingRun> runs, int least)
    {
        var kept = Enumerable.Range(0, numbers.Hashes.Count).Where(i => numbers.Counts[i] >= least).OrderBy(i => numbers.Hashes[i]).ToArray();
        var renumbered = new int[numbers.Hashes.Count];
        Array.Fill(renumbered, -1);
        for (var i = 0; i < kept.Length; i++) renumbered[kept[i]] = i;
        foreach (var run in runs)
        {
            for (var t = 0; t < run.Features.Length; t++)
            {
                var features = new List<int>(run.Features[t].Length);
                foreach (var marked in run.Features[t])
                {
                    var number = renumbered[marked < 0 ? ~marked : marked];
                    if (number >= 0) features.Add(marked < 0 ? ~number : number);
                }

                run.Features[t] = [.. features];
            }
        }

        return kept.Select(i => numbers.Hashes[i]).ToList();
    }
}
