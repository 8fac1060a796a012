namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>What was found best by trying.</summary>
/// <param name="Epochs">How often the runs are gone over.</param>
/// <param name="Dropout">Tokens in 256 that are learnt without their word features.</param>
/// <param name="FeatureDropout">Other features in 256 that are left out.</param>
/// <param name="LeastFeatureCount">Features met less often are left out.</param>
/// <param name="FineClasses">How many fine word classes.</param>
/// <param name="CoarseClasses">How many coarse word classes.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Decay">How strongly weights are drawn to zero.</param>
/// <param name="LargestLoss">Runs less likely than e to minus this are left out after the first epoch.</param>
internal sealed record TrainingSettings(
    int Epochs = 4, int Dropout = 100, int FeatureDropout = 160, int LeastFeatureCount = 2, int FineClasses = 300, int CoarseClasses = 60, double Rate = 0.1, double Decay = 0, double LargestLoss = 3);
