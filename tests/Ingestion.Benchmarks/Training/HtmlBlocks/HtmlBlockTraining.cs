using Ingestion.Benchmarks.Training.Boosting;
using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary>Trains the trees on the pages of some domains or of all.</summary>
/// <param name="pages">The pages.</param>
/// <param name="options">How trees are boosted.</param>
internal sealed class HtmlBlockTraining(IReadOnlyList<HtmlBlockPage> pages, BoostingOptions options)
{
    private const int MarginBefore = 12;
    private const int MarginBehind = 30;
    private const double FarShare = 0.3;

    /// <summary>The trees that saw no page of a fold.</summary>
    public TreeEnsemble WithoutFold(int fold) => Train([.. pages.Where(p => p.Gold.Fold != fold)]);

    /// <summary>The trees of all pages.</summary>
    public TreeEnsemble OfAll() => Train(pages);

    private TreeEnsemble Train(IReadOnlyList<HtmlBlockPage> inside)
    {
        var rows = new List<float[]>();
        var (targets, weights, groups) = (new List<double>(), new List<double>(), new List<int>());
        var random = new TrainingRandom(7);
        for (var p = 0; p < inside.Count; p++)
        {
            var labels = inside[p].Labels;
            var first = Array.FindIndex(labels.Targets, t => t > 0.5);
            var last = Array.FindLastIndex(labels.Targets, t => t > 0.5);
            for (var i = 0; i < labels.Targets.Length; i++)
            {
                if (labels.Weights[i] == 0) continue;
                // Menus and footers far from the text are many and easy: a part of them stands for all.
                var far = inside[p].Gold.Body is not null && (i < first - MarginBefore || i > last + MarginBehind);
                if (far && random.Unit() > FarShare) continue;
                rows.Add(inside[p].Row(i));
                targets.Add(labels.Targets[i]);
                weights.Add(labels.Weights[i] * (far ? 2 : 1));
                groups.Add(p);
            }
        }

        return GradientBoosting.Train(rows, [.. targets], [.. weights], [.. groups], options);
    }
}
