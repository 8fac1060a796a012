namespace Ingestion.Classifier.Topics;

/// <summary>The models of the three kinds of text that are taught apart.</summary>
internal sealed class TopicModels
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "topics.bin";

    /// <summary>Takes the models in the order of the properties.</summary>
    /// <param name="parts">The bytes of each.</param>
    public TopicModels(ReadOnlyMemory<byte>[] parts) => (Articles, Lines, OtherLanguages) = (new(parts[0]), new(parts[1]), new(parts[2]));

    /// <summary>English texts with a headline and a body.</summary>
    public TopicModel Articles { get; }

    /// <summary>English headlines and sentences by themselves.</summary>
    public TopicModel Lines { get; }

    /// <summary>Texts in any other language.</summary>
    public TopicModel OtherLanguages { get; }
}
