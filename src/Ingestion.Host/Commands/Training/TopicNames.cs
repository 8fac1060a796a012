using Ingestion.Classifier.Topics;

namespace Ingestion.Host.Commands.Training;

/// <summary>Topics in a word, for tables.</summary>
internal static class TopicNames
{
    /// <summary>The begin of a topic's name: <c>medtop:16000000</c> is <c>conflict</c>.</summary>
    public static string Of(string code) => TopicClassifier.NameOf(code).Split(',')[0];
}
