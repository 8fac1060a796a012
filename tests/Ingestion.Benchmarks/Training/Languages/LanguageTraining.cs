namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>The settings of the language model's training, chosen on the development sets.</summary>
internal sealed record LanguageTraining
{
    public int Epochs { get; init; } = 3;
    public double Rate { get; init; } = 0.3;
    public double Dropout { get; init; } = 0.2;
    public int CoreRepeats { get; init; } = 3;
    public int SentenceLetters { get; init; } = 100;
    public double NaiveBayesScale { get; init; } = 0.25;
    public double BackgroundLanguages { get; init; } = 20;
    public double BackgroundRate { get; init; } = 1e-7;
    public int Step { get; init; } = 20_000;
}
