using System.ComponentModel.DataAnnotations;

namespace Ingestion.Classifier;

/// <summary>How articles are classified.</summary>
public sealed class ClassifierOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Classifier";

    /// <summary>Longest time the articles of one file may take in the worker, in milliseconds, before it is tried alone in a process of its own. 100 to 600,000, default 30,000.</summary>
    [Range(100, 600_000)]
    public int MaxMilliseconds { get; set; } = 30_000;
}
