namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>The settings of the topic model's training, chosen on the development sets.</summary>
internal sealed record TopicTraining
{
    public int Epochs { get; init; } = 6;
    public double Rate { get; init; } = 0.3;
    public double Decay { get; init; } = 1e-5;
    public double Dropout { get; init; } = 0.2;
    public int LeastTexts { get; init; } = 2;
    public double Absent { get; init; } = 1;
    public int Step { get; init; } = 20_000;
}
