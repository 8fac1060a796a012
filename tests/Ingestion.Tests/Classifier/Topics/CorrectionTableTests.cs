using Ingestion.Classifier.Topics;
using Ingestion.Contracts.Facts;

namespace Ingestion.Tests.Classifier.Topics;

public sealed class CorrectionTableTests
{
    [Fact]
    public void Each_time_a_feature_stands_there_its_weights_count_over_the_root_of_all()
    {
        var table = new CorrectionTable(new TopicCorrections(1, [5, 4_000_000_000], [.. Weights(topic: 2, 8), .. Weights(topic: 3, -4)]));
        Span<double> scores = stackalloc double[MediaTopics.Count];
        scores.Fill(1);

        table.AddTo(scores, [5, 77, 4_000_000_000, 5]);

        scores[2].ShouldBe(1 + (2 * 8 / 2.0));
        scores[3].ShouldBe(1 - (4 / 2.0));
        scores[0].ShouldBe(1);
    }

    [Fact]
    public void Features_out_of_order_or_without_all_their_weights_are_refused()
    {
        Should.Throw<ArgumentException>(() => new CorrectionTable(new TopicCorrections(1, [9, 5], [.. Weights(0, 1), .. Weights(0, 1)]))).Message.ShouldContain("not ascending");
        Should.Throw<ArgumentException>(() => new CorrectionTable(new TopicCorrections(1, [5, 9], Weights(0, 1)))).Message.ShouldContain("2 features have 17 weights");
    }

    private static float[] Weights(int topic, float weight)
    {
        var weights = new float[MediaTopics.Count];
        weights[topic] = weight;
        return weights;
    }
}
