namespace Ingestion.Classifier;
/// <summary>tmp</summary>
public sealed class ClassifierOptions
{
    /// <summary>tmp</summary>
    public const string Section = "Classifier";
}
