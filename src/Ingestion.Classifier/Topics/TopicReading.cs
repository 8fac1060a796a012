using System.Buffers;

namespace Ingestion.Classifier.Topics;

/// <summary>A text as the topics' models see it. To be disposed of: its features lie in a rented array.</summary>
internal readonly ref struct TopicReading(uint[] rented, int read, TopicModel model, TopicCalibration calibration)
{
    /// <summary>Its features, as hashes.</summary>
    public ReadOnlySpan<uint> Features => rented.AsSpan(0, read);

    /// <summary>The model of its kind of text.</summary>
    public TopicModel Model => model;

    /// <summary>How that model's scores become probabilities.</summary>
    public TopicCalibration Calibration => calibration;

    /// <summary>Gives the array back.</summary>
    public void Dispose() => ArrayPool<uint>.Shared.Return(rented);
}
