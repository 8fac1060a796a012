namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>The settings of the language model's training, chosen on the development sets.</summary>
internal sealed record LanguageTraining
{
    public int Epochs { get; init; } = 3;

    /// <summary>Step of the gradient descent, falling to nothing over all epochs.</summary>
    public double Rate { get; init; } = 0.3;

    /// <summary>Share of a text's n-grams that one step leaves out.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Single words learnt from each text of a core language; of other languages one.</summary>
    public int CoreRepeats { get; init; } = 3;

    /// <summary>Letters of a text that one step reads at most.</summary>
    public int SentenceLetters { get; init; } = 100;

    /// <summary>Share of naive Bayes in the weights to start from: n-grams overlap, so their sum says too much.</summary>
    public double NaiveBayesScale { get; init; } = 0.25;

    /// <summary>Over how many languages an n-gram's frequency is spread to be its background.</summary>
    public double BackgroundLanguages { get; init; } = 20;

    /// <summary>Frequency that every n-gram has at least.</summary>
    public double BackgroundRate { get; init; } = 1e-7;

    /// <summary>Millionths that one unit of a packed weight is worth.</summary>
    public int Step { get; init; } = 20_000;
}
