namespace Ingestion.Classifier.Topics;

/// <summary>The models of the three kinds of text that are taught apart.</summary>
internal sealed class TopicModels
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "topics.bin";

    /// <summary>Takes the models in the order of the properties.</summary>
    /// <param name="unpacked">The bytes of each.</param>
    public TopicModels(byte[][] unpacked)
    {
        var models = new TopicModel[unpacked.Length];
        Parallel.For(0, models.Length, i => models[i] = new TopicModel(unpacked[i]));
        (Articles, Lines, OtherLanguages) = (models[0], models[1], models[2]);
    }

    /// <summary>English texts with a headline and a body.</summary>
    public TopicModel Articles { get; }

    /// <summary>English headlines and sentences by themselves.</summary>
    public TopicModel Lines { get; }

    /// <summary>Texts in any other language.</summary>
    public TopicModel OtherLanguages { get; }
}
