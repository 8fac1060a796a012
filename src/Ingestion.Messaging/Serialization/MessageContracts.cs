using System.Text.Json.Serialization;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Serialization;

/// <summary>
/// How the pipeline's messages are read and written, found out by the compiler instead of by reflection at the start of each process
/// (System.Text.Json's source generation, metadata mode; the options are those of <see cref="MessageJson"/>).
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArticleFilesFound))]
[JsonSerializable(typeof(ArticlesCleaned))]
[JsonSerializable(typeof(ArticlesClassified))]
[JsonSerializable(typeof(ArticlesRejected))]
[JsonSerializable(typeof(ArticlesQuarantined))]
[JsonSerializable(typeof(IReadOnlyList<CleanedArticle>))]
[JsonSerializable(typeof(IReadOnlyList<ClassifiedArticle>))]
internal sealed partial class MessageContracts : JsonSerializerContext;
