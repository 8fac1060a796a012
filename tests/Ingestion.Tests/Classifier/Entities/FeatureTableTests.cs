using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Weights;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class FeatureTableTests
{
    [Fact]
    public void Every_feature_has_its_row_and_no_other_has_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<uint[]>(), ArbMap.Default.ArbFor<uint>(), (some, other) =>
        {
            uint[] features = [.. some.Distinct().Order()];
            var table = new FeatureTable(new HashIndex(features), new byte[features.Length * EntityTags.Width]);
            uint[] wanted = [.. features, other];
            var rows = new int[wanted.Length];
            table.RowsOf(wanted, rows);
            return wanted.Zip(rows).All(found => found.Second == (Array.IndexOf(features, found.First) is >= 0 and var row ? row * EntityTags.Width : -1));
        }).QuickCheckThrowOnFailure();
}
