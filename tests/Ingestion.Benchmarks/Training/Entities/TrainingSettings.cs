namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>What was found best by trying.</summary>
/// <param name="Epochs">How often the runs are gone over.</param>
/// <param name="Dropout">Part of the runs in 256 that are learnt without their word features.</param>
/// <param name="LeastFeatureCount">Features met less often are left out.</param>
/// <param name="FineClasses">How many fine word classes.</param>
/// <param name="CoarseClasses">How many coarse word classes.</param>
internal sealed record TrainingSettings(int Epochs = 12, int Dropout = 40, int LeastFeatureCount = 2, int FineClasses = 300, int CoarseClasses = 60)
{
    /// <summary>The settings, with those of them that the environment overrides for a trial.</summary>
    public static TrainingSettings FromEnvironment()
    {
        var settings = new TrainingSettings();
        return new TrainingSettings(
            Number("ENTITIES_EPOCHS", settings.Epochs), Number("ENTITIES_DROPOUT", settings.Dropout), Number("ENTITIES_CUTOFF", settings.LeastFeatureCount),
            Number("ENTITIES_FINE", settings.FineClasses), Number("ENTITIES_COARSE", settings.CoarseClasses));
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
