namespace Ingestion.Classifier;

/// <summary>How articles are classified.</summary>
public sealed class ClassifierOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Classifier";
}
