using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ingestion.Database.Feed;

namespace Ingestion.Host.Commands.Export;

/// <summary>JSON Lines: one article a line; null means 'not stated'.</summary>
public sealed class JsonLinesFeedWriter : IFeedWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <inheritdoc />
    public Task BeginAsync(TextWriter output) => Task.CompletedTask;

    /// <inheritdoc />
    public Task WriteAsync(TextWriter output, FeedArticle article) => output.WriteAsync(JsonSerializer.Serialize(article, Options) + "\n");
}
