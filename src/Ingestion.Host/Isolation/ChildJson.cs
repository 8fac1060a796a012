using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging;

namespace Ingestion.Host.Isolation;

/// <summary>What goes over the pipe to a child and back, written as messages are.</summary>
[JsonSerializable(typeof(CleaningTask))]
[JsonSerializable(typeof(ChildAnswer<CleaningResult>))]
[JsonSerializable(typeof(ClassifyingTask))]
[JsonSerializable(typeof(ChildAnswer<IReadOnlyList<Classification>>))]
internal sealed partial class ChildJson : JsonSerializerContext
{
    /// <summary>With the options of <see cref="MessageJson"/>, so that an item comes out of a child as it would have travelled.</summary>
    private static readonly ChildJson Wire = new(MessageJson.Configure(new JsonSerializerOptions()));

    /// <summary>The cleaner's task and answer.</summary>
    public static (JsonTypeInfo<CleaningTask> Task, JsonTypeInfo<ChildAnswer<CleaningResult>> Answer) Cleaning => (Wire.CleaningTask, Wire.ChildAnswerCleaningResult);

    /// <summary>The classifier's task and answer.</summary>
    public static (JsonTypeInfo<ClassifyingTask> Task, JsonTypeInfo<ChildAnswer<IReadOnlyList<Classification>>> Answer) Classifying =>
        (Wire.ClassifyingTask, Wire.ChildAnswerIReadOnlyListClassification);
}
