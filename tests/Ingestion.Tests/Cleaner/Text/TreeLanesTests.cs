using Ingestion.Cleaner.Text;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class TreeLanesTests
{
    [Theory]
    [InlineData(1, short.MaxValue)]
    [InlineData(7, 900)]
    [InlineData(300, 120)]
    public void Thirty_two_lines_at_once_score_as_each_does_alone(int trees, int highest)
    {
        var random = new Random(trees);
        var splits = new byte[trees * 2 * ObliviousTrees.Depth];
        for (var i = 0; i < splits.Length; i += 2) (splits[i], splits[i + 1]) = ((byte)random.Next(LineFeatures.Count), (byte)random.Next(64));
        var ensemble = new ObliviousTrees(splits, [.. Enumerable.Range(0, trees * ObliviousTrees.Leaves).Select(_ => (short)random.Next(-highest, highest + 1))]);
        var columns = new byte[LineFeatures.Count * TreeLanes.Lanes];
        for (var i = 0; i < columns.Length; i++) columns[i] = (byte)random.Next(64);

        foreach (var lines in new[] { 1, 17, 32 })
        {
            var scores = new int[lines];
            new TreeLanes(ensemble).Score(columns, scores);
            for (var line = 0; line < lines; line++)
            {
                var row = Enumerable.Range(0, LineFeatures.Count).Select(f => columns[(f * TreeLanes.Lanes) + line]).ToArray();
                scores[line].ShouldBe(ensemble.Score(row));
            }
        }
    }
}
