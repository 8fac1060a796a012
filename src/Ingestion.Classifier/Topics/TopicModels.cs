using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Topics;

/// <summary>The models of the three kinds of text that are taught apart.</summary>
internal sealed class TopicModels
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "topics.bin";

    /// <summary>Reads the models from their unpacked bytes.</summary>
    public TopicModels(ReadOnlySpan<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        Articles = new(ref reader);
        Lines = new(ref reader);
        OtherLanguages = new(ref reader);
    }

    /// <summary>English texts with a headline and a body.</summary>
    public TopicModel Articles { get; }

    /// <summary>English headlines and sentences by themselves.</summary>
    public TopicModel Lines { get; }

    /// <summary>Texts in any other language.</summary>
    public TopicModel OtherLanguages { get; }
}
